// A whole number with one less and one more beside it.
import { button, element } from '../element';
import type { Knob } from '../knobs';
import { say } from '../words';
import type { Control, Turn } from './control';

export function stepper(knob: Knob, set: Turn): Control {
    const input = element('input', { type: 'text', inputmode: 'numeric', spellcheck: 'false', autocomplete: 'off', size: '4' });
    const numbers = knob.values.map(Number);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const step = (by: number) => {
        const value = Math.max(Number(input.value) + by, least);
        if (Number.isNaN(value) || (isClosed(knob) && value > most)) return;
        input.value = String(value);
        set(input.value);
    };
    input.addEventListener('change', () => set(input.value));
    input.addEventListener('keydown', event => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by);
    });
    const less = button('less', '−', () => step(-1));
    const more = button('more', '+', () => step(1));
    less.setAttribute('aria-label', `${say.less}: --${knob.name}`);
    more.setAttribute('aria-label', `${say.more}: --${knob.name}`);
    return {
        input,
        nodes: [less, input, more],
        show: value => {
            input.value = value;
        },
    };
}

/** Whether the steps are whole numbers in a row: none stands between them, or behind the last one. */
export function isClosed(knob: Knob): boolean {
    return knob.values.every((value, index) => index === 0 || Number(value) === Number(knob.values[index - 1]) + 1);
}
