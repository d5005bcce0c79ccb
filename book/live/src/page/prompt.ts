// The command of a terminal as the reader changes it: typed in its line, or set by the knobs of its section.
import { changed, value } from './command';
import { Panel } from './controls/panel';
import type { Knob, Knobs } from './knobs';
import { Line } from './line';
import { note } from './words';

/** Which terminal it is. */
export interface Place {
    program: string;
    part: string | null;
    /** Whether another terminal before has the same knobs. */
    isRepeated: boolean;
}

/** Who is told what the reader does. */
export interface Listener {
    enter(): void;
    turned(knob: Knob): void;
    edited(): void;
    /** The command names another section. */
    section(knobs: Knob[]): void;
}

export class Prompt {
    words: string[] = [];
    readonly panel = new Panel();
    private readonly line: Line;
    private section: string | null = null;

    constructor(
        code: HTMLElement,
        private readonly place: Place,
        private readonly knobs: Knobs,
        private readonly on: Listener,
    ) {
        this.line = new Line(code, place.program, { edit: () => this.edit(this.line.words), enter: on.enter });
    }

    show(words: string[]): void {
        this.line.show(words);
        this.edit(words);
    }

    /** The knob of this name, if there is one, and its value. */
    knob(name: string): { knob: Knob; value: string } | undefined {
        const knob = this.shownKnobs().find(knob => knob.name === name);
        return knob && { knob, value: Panel.value(knob, this.words) };
    }

    /** The value that the command gives to an option. */
    value(name: string): string | null {
        return value(this.words, name);
    }

    /** Gives an option another value, or takes it away. */
    set(name: string, value: string | null): void {
        this.show(changed(this.words, name, value));
    }

    turn(knob: Knob, value: string | null): void {
        this.show(changed(this.words, knob.name, value === knob.default ? null : value, knob.kind === 'flag'));
        this.on.turned(knob);
    }

    dispose(): void {
        this.panel.element.remove();
        this.line.restore();
    }

    /** The words are others, typed or set. */
    private edit(words: string[]): void {
        this.words = words;
        const section = words.find(word => !word.startsWith('-')) ?? '';
        if (section !== this.section) this.change(section);
        this.panel.show(words);
        this.on.edited();
    }

    private change(section: string): void {
        const { program, isRepeated } = this.place;
        this.section = section;
        this.panel.fill(this.shownKnobs(), { isRepeated, note: note(program, section) }, (knob, value) => this.turn(knob, value));
        this.on.section(this.knobs.section(program, section));
    }

    private shownKnobs(): Knob[] {
        return this.knobs.shown(this.place.program, this.section ?? '', this.place.part);
    }
}
