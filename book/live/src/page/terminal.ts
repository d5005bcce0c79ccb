// A terminal of a page: a command that the reader can change and run, and what it prints.
import { Bar } from './bar';
import { line } from './command';
import type { Knob, Knobs } from './knobs';
import { type Mode, mode } from './modes/mode';
import { Prompt } from './prompt';
import { Screen } from './screen';
import { Session } from './session';

/** What a terminal tells the page. */
export interface Listener {
    ran(terminal: Terminal): void;
    restored(): void;
    /** Nothing can be run in this browser. */
    broke(): void;
}

export class Terminal {
    readonly program: string;
    private readonly recorded: string[];
    private readonly bar: Bar;
    private readonly prompt: Prompt;
    private readonly screen: Screen;
    private readonly session: Session;
    private mode: Mode | null = null;

    constructor(
        readonly element: HTMLElement,
        knobs: Knobs,
        isRepeated: boolean,
        private readonly on: Listener,
    ) {
        const { program = '', arguments: written = '', part = null } = element.dataset;
        this.program = program;
        this.recorded = written.split(/\s+/).filter(Boolean);
        const [command, output] = element.querySelectorAll<HTMLElement>('pre > code');
        if (!command?.parentElement || !output) throw new Error('a terminal has a command and an output');
        this.bar = new Bar(command.parentElement, () => this.restore());
        this.screen = new Screen(element, output, this.bar, part);
        this.session = new Session(program, this.screen, { ran: () => this.ran(), broke: on.broke });
        this.prompt = new Prompt(command, { program, part, isRepeated }, knobs, {
            enter: () => this.mode?.run(),
            turned: knob => this.mode?.turned(knob),
            edited: () => this.mode?.edited?.(),
            section: knobs => this.change(knobs),
        });
        this.bar.element.after(this.prompt.panel.element, this.bar.status);
        element.classList.add('live');
        this.prompt.show(this.recorded);
    }

    /** The arguments as they are typed, for another page. */
    get arguments(): string {
        const { words } = this.prompt;
        return line(this.mode?.portable?.(words) ?? words);
    }

    /** The knob of this name, if this terminal has it, and its value. */
    knob(name: string): { knob: Knob; value: string } | undefined {
        return this.prompt.knob(name);
    }

    /** Turns a knob and runs the command. */
    set(knob: Knob, value: string | null): void {
        this.prompt.turn(knob, value);
    }

    /** Runs a command that came from elsewhere, such as an address. */
    open(words: string[]): void {
        this.prompt.show(words);
        this.mode?.run();
    }

    refit(): void {
        this.session.refit();
    }

    /** Another terminal runs: this one does not go on. */
    rest(): void {
        this.mode?.rest();
    }

    /** Back to what the book shows: command, output and figures. */
    restore(): void {
        this.mode?.rest();
        this.session.restore();
        this.prompt.show(this.recorded);
        this.mode?.restored?.();
        this.screen.restore();
        this.bar.offerBook(false);
        this.on.restored();
    }

    /** Takes everything away that was added to the page. */
    dispose(): void {
        this.mode?.dispose();
        this.screen.restore();
        this.prompt.dispose();
        this.bar.dispose();
        this.element.classList.remove('live');
    }

    private ran(): void {
        this.on.ran(this);
        this.bar.offerBook(true);
    }

    /** The command names a section with these knobs. */
    private change(knobs: Knob[]): void {
        this.mode?.dispose();
        this.mode = mode(knobs, { bar: this.bar, prompt: this.prompt, session: this.session });
    }
}
