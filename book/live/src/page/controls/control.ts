// What every control has: a label, a way to show a value, and a way to say that the reader changed it.
import { element } from '../element';
import type { Knob } from '../knobs';

/** Gives the knob a new value; `null` is its default. */
export type Turn = (value: string | null) => void;

export interface Control {
    /** The element that can have the focus. */
    input: HTMLElement;
    /** What stands in the row: the input, and what belongs to it. */
    nodes: Node[];
    /** Shows a value that came from elsewhere. */
    show(value: string): void;
}

let count = 0;

/** A control under its label: what the knob does, and the option that it is in the command. */
export function labelled(knob: Knob, { input, nodes }: Control): HTMLElement {
    count += 1;
    input.id = `knob-${count}`;
    input.title = knob.takes;
    const option = element('code', {}, `--${knob.name}`);
    const label = element('label', { for: input.id }, option, ' ', element('span', {}, knob.help));
    return element('div', { class: `knob ${knob.kind}` }, label, element('div', { class: 'control' }, ...nodes));
}
