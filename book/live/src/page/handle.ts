// One handle of a figure: the mark, the knob that it turns, and the way from a movement to a value.
import type { Knob } from './knobs';
import { type Motion, motion, moved } from './map';
import type { Terminal } from './terminal';

export class Handle {
    private readonly motion: Motion;
    private readonly from: number[];
    private last: string;

    private constructor(
        private readonly terminal: Terminal,
        private readonly knob: Knob,
        readonly value: string,
        mark: SVGElement,
    ) {
        this.motion = motion(mark.dataset);
        this.last = value;
        const numbers = value.split(',').map(Number);
        this.from = numbers.some(Number.isNaN) ? (knob.default ?? '').split(',').map(Number) : numbers;
    }

    /** The handle of a mark, if there is a terminal with its knob. */
    static of(mark: SVGElement, terminal: Terminal | undefined): Handle | null {
        const found = terminal?.knob(mark.dataset['knob'] ?? '');
        return terminal && found ? new Handle(terminal, found.knob, found.value, mark) : null;
    }

    /** What it does, for those who do not see it. */
    get label(): string {
        return this.knob.help;
    }

    /** Moves it by a distance in the drawing; says whether that changed the value. */
    move(distance: [number, number]): boolean {
        const value = moved(this.motion, this.from, distance);
        if (value === this.last) return false;
        this.last = value;
        this.terminal.set(this.knob, value);
        return true;
    }
}
