// Every page loads this: it makes terminals of the recorded commands, and lets figures be dragged. Program and data are
// loaded with the first touch.
import { words } from './command';
import { element } from './element';
import { watch } from './handles';
import { Knobs } from './knobs';
import { nearestTo } from './nearest';
import { isSupported } from './program';
import { type Shared, share, shared } from './share';
import { Terminal } from './terminal';
import { say } from './words';

// The knobs stand at the end of a page.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
    const knobs = Knobs.of(document);
    const all = document.querySelectorAll<HTMLElement>('.terminal[data-program]');
    const boxes = [...all].filter(({ dataset }) => knobs.has(dataset['program'] ?? ''));
    const quiet = () => boxes[0]?.after(element('p', { class: 'not-live' }, say.unavailable));
    if (!isSupported()) quiet();
    else if (boxes.length > 0) begin(boxes, knobs, quiet);
}

function begin(boxes: HTMLElement[], knobs: Knobs, quiet: () => void): void {
    const terminals: Terminal[] = [];
    const broke = () => {
        for (const terminal of terminals.splice(0)) terminal.dispose();
        quiet();
    };
    let last: Terminal | null = null;
    const ran = (terminal: Terminal) => {
        if (last !== terminal) last?.rest();
        last = terminal;
        share({ index: terminals.indexOf(terminal), arguments: terminal.arguments });
    };
    const restored = () => {
        last = null;
        share(null);
    };
    whenResized(() => last?.refit());
    terminals.push(...boxes.map((box, index) => new Terminal(box, knobs, isRepeated(boxes, index), { ran, restored, broke })));
    for (const program of new Set(terminals.map(terminal => terminal.program))) {
        const having = (knob: string) => terminals.filter(terminal => terminal.program === program && terminal.knob(knob));
        watch(program, ({ box }, knob) => nearestTo(box, having(knob)));
    }
    open(terminals, shared());
}

/** Does something when the page has had another width for a while. */
function whenResized(act: () => void): void {
    let timer = 0;
    addEventListener('resize', () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(act, 300);
    });
}

/** Whether a terminal before has the same section. */
function isRepeated(boxes: HTMLElement[], index: number): boolean {
    const section = ({ dataset }: HTMLElement) => `${dataset['program']} ${dataset['arguments']?.split(' ')[0]}`;
    return boxes.slice(0, index).some(box => section(box) === section(boxes[index] as HTMLElement));
}

/** Shows what an address asks for. */
function open(terminals: Terminal[], run: Shared | null): void {
    const terminal = run && terminals[run.index];
    if (!terminal) return;
    terminal.open(words(run.arguments));
    if (!location.hash) terminal.element.scrollIntoView({ block: 'center' });
}
