// A terminal of a page: a command that the reader can change and run, and what it prints.
import type { Folder } from '../messages';
import { Bar } from './bar';
import { changed, line } from './command';
import { Panel } from './controls/panel';
import { form, restore as restoreFigures } from './figures';
import type { Knob, Knobs } from './knobs';
import { Line } from './line';
import { Run } from './run';
import { type Ended, Runner } from './runner';
import { Screen } from './screen';
import { note } from './words';

/** What a terminal tells the page. */
export interface Listener {
    ran(terminal: Terminal): void;
    restored(): void;
    /** Nothing can be run in this browser. */
    broke(): void;
}

export class Terminal {
    readonly program: string;
    private readonly part: string | null;
    private readonly recorded: string[];
    private readonly runner = new Runner();
    private readonly bar: Bar;
    private readonly line: Line;
    private readonly screen: Screen;
    private panel = new Panel([], { isRepeated: false, note: '' }, () => {});
    private section = '';
    private words: string[];
    /** What runs of this terminal have left in their folder: the next one finds it there. */
    private folder: Folder = {};
    /** The form of the figures that the last run drew, once it has ended. */
    private drawn: string | null = null;

    constructor(
        readonly element: HTMLElement,
        private readonly knobs: Knobs,
        private readonly isRepeated: boolean,
        private readonly on: Listener,
    ) {
        const { program = '', arguments: written = '', part } = element.dataset;
        this.program = program;
        this.part = part ?? null;
        this.words = written.split(/\s+/).filter(Boolean);
        this.recorded = this.words;
        const [command, output] = element.querySelectorAll<HTMLElement>('pre > code');
        if (!command?.parentElement || !output) throw new Error('a terminal has a command and an output');
        this.line = new Line(command, program, { edit: () => this.edit(this.line.words), enter: () => this.run() });
        const use = { run: () => this.run(), stop: () => this.runner.stop(), restore: () => this.restore() };
        this.bar = new Bar(command.parentElement, use);
        this.screen = new Screen(element, output, this.bar, this.part);
        this.bar.element.after(this.panel.element, this.bar.status);
        element.classList.add('live');
        this.show(this.words);
    }

    /** The arguments as they are typed. */
    get arguments(): string {
        return line(this.words);
    }

    /** The knob of this name, if this terminal has it, and its value. */
    knob(name: string): { knob: Knob; value: string } | undefined {
        const knob = this.shownKnobs().find(knob => knob.name === name);
        return knob && { knob, value: Panel.value(knob, this.words) };
    }

    /** Turns a knob and runs the command. */
    set(knob: Knob, value: string | null): void {
        this.show(changed(this.words, knob.name, value === knob.default ? null : value, knob.kind === 'flag'));
        this.run();
    }

    /** Runs a command that came from elsewhere, such as an address. */
    open(words: string[]): void {
        this.show(words);
        this.run();
    }

    run(): void {
        this.on.ran(this);
        this.bar.offerBook(true);
        this.screen.hold();
        this.drawn = null;
        const run: Run = new Run(this.program, this.folder, this.screen, {
            words: () => this.words,
            ended: ended => this.ended(ended, run),
        });
        this.runner.run(run);
    }

    /** The page has another width: the figures are drawn again where it shows their other form now. */
    refit(): void {
        if (this.drawn !== null && this.drawn !== form(this.program)) this.run();
    }

    /** Back to what the book shows: command, output and figures. */
    restore(): void {
        this.runner.stop();
        this.folder = {};
        this.show(this.recorded);
        this.screen.restore();
        restoreFigures(this.program);
        this.bar.offerBook(false);
        this.on.restored();
    }

    /** Takes everything away that was added to the page. */
    dispose(): void {
        this.panel.element.remove();
        this.screen.restore();
        this.bar.dispose();
        this.line.restore();
        this.element.classList.remove('live');
    }

    private ended(ended: Ended, { form }: Run): void {
        this.drawn = form;
        if (ended instanceof Error) this.on.broke();
    }

    /** The words of the command are others, typed or set. */
    private edit(words: string[]): void {
        this.words = words;
        const section = words.find(word => !word.startsWith('-')) ?? '';
        if (section !== this.section) this.rebuild(section);
        this.panel.show(words);
    }

    private show(words: string[]): void {
        this.line.show(words);
        this.edit(words);
    }

    private rebuild(section: string): void {
        this.section = section;
        const look = { isRepeated: this.isRepeated, note: note(this.program, section) };
        const panel = new Panel(this.shownKnobs(), look, (knob, value) => this.set(knob, value));
        this.panel.element.replaceWith(panel.element);
        this.panel = panel;
    }

    private shownKnobs(): Knob[] {
        return this.knobs.shown(this.program, this.section, this.part);
    }
}
