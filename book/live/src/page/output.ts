// What a terminal shows below its command: what is recorded, what a run writes as it goes on, what has changed.
import { changes } from './changes';

/** So long after the last run the box takes the height of its text: nothing below may jump while a slider moves. */
const REST = 700; // ms

export class Output {
    private readonly recorded: string;
    private readonly before: Node[];
    private timer = 0;
    /** The last whole output. */
    private shown: string;

    constructor(private readonly code: HTMLElement) {
        this.before = [...code.childNodes];
        this.recorded = code.textContent ?? '';
        this.shown = this.recorded;
    }

    /** Keeps the height while runs follow each other. */
    hold(): void {
        window.clearTimeout(this.timer);
        this.code.style.minHeight = `${this.code.offsetHeight}px`;
    }

    /** What a run has written so far. */
    stream(text: string): void {
        this.code.textContent = text;
    }

    /** The whole output of a run that another one follows. */
    follow(text: string): void {
        this.stream(text);
        this.shown = text;
    }

    /** Why a command was refused. */
    refuse(text: string): void {
        this.code.textContent = text;
        this.shown = text;
        this.release();
    }

    /** The whole output of a run, with its changes marked; returns how many lines changed. */
    show(text: string): number {
        const { nodes, lines } = changes(this.shown.trimEnd(), text.trimEnd());
        this.code.replaceChildren(...nodes, '\n');
        this.shown = text;
        this.release();
        return lines;
    }

    /** What the book shows, exactly. */
    restore(): void {
        this.code.replaceChildren(...this.before);
        this.shown = this.recorded;
        this.release();
    }

    release(): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => {
            this.code.style.minHeight = '';
        }, REST);
    }
}
