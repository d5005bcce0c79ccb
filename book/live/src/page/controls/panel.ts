// The knobs of a section as controls, in one panel.
import { value } from '../command';
import { element, keepKeys } from '../element';
import type { Knob } from '../knobs';
import { say } from '../words';
import { choice } from './choice';
import { type Control, labelled, type Turn } from './control';
import { field } from './field';
import { flag } from './flag';
import { slider } from './slider';
import { isClosed, stepper } from './stepper';

/** So many knobs stand open in every terminal of a section; more of them in the first one only. */
const OPEN = 3;

/** A number has a slider unless its steps are so few whole ones that a button reaches each. */
const FEW = 12;

export interface Look {
    /** Whether another terminal before has the same knobs. */
    isRepeated: boolean;
    /** What has to be said beside them. */
    note: string;
}

export class Panel {
    readonly element = element('div', { class: 'panel' });
    private controls: { knob: Knob; control: Control }[] = [];

    constructor() {
        keepKeys(this.element);
    }

    /** Shows these knobs in place of others. */
    fill(knobs: Knob[], look: Look, set: (knob: Knob, value: string | null) => void): void {
        this.controls = knobs.map(knob => ({ knob, control: made(knob, value => set(knob, value === knob.default ? null : value)) }));
        const grid = element('div', { class: 'knobs' }, ...this.controls.map(({ knob, control }) => labelled(knob, control)));
        const isFolded = look.isRepeated && knobs.length > OPEN;
        const shown = isFolded ? element('details', {}, element('summary', {}, say.knobs(knobs.length)), grid) : grid;
        const note = element('p', {}, look.note);
        this.element.replaceChildren(...(knobs.length > 0 ? [shown] : []), ...(look.note ? [note] : []));
        this.element.hidden = !this.element.hasChildNodes();
    }

    /** What else belongs to the section. */
    add(row: HTMLElement): void {
        this.element.append(row);
        this.element.hidden = false;
    }

    /** Shows the values that the words of a command give. A control that the reader is in is left alone. */
    show(words: string[]): void {
        for (const { knob, control } of this.controls) {
            if (control.input === document.activeElement && control.input.matches('[type=text]')) continue;
            control.show(Panel.value(knob, words));
        }
    }

    /** The value that a command gives to a knob. */
    static value(knob: Knob, words: string[]): string {
        return value(words, knob.name, knob.kind === 'flag') ?? knob.default ?? '';
    }
}

function made(knob: Knob, set: Turn): Control {
    if (knob.kind === 'flag') return flag(set);
    if (knob.kind === 'choice') return choice(knob, set);
    if (knob.kind === 'list' || knob.values.length < 2) return field(knob, set);
    const isStepped = knob.name === 'seed' || (knob.kind === 'whole' && knob.values.length <= FEW && isClosed(knob));
    return isStepped ? stepper(knob, set) : slider(knob, set);
}
