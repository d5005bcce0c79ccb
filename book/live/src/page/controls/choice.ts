// A choice among words.
import { element } from '../element';
import type { Knob } from '../knobs';
import type { Control, Turn } from './control';

export function choice(knob: Knob, set: Turn): Control {
    const options = knob.values.map(value => element('option', { value }, value));
    const input = element('select', {}, ...options);
    input.addEventListener('change', () => set(input.value));
    return {
        input,
        nodes: [input],
        show: value => {
            input.value = value;
        },
    };
}
