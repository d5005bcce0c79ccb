// Numbers with commas between. The keys up and down change the number at the caret.
import { element } from '../element';
import type { Knob } from '../knobs';
import type { Control, Turn } from './control';
import { nearest } from './slider';

export function field(knob: Knob, set: Turn): Control {
    const input = element('input', { type: 'text', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' });
    input.addEventListener('change', () => set(input.value.trim()));
    input.addEventListener('keydown', event => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined || knob.values.length === 0) return;
        event.preventDefault();
        const caret = input.selectionStart ?? 0;
        const entry = input.value.slice(0, caret).split(',').length - 1;
        input.value = stepped(knob.values, input.value, entry, by);
        const end = input.value
            .split(',')
            .slice(0, entry + 1)
            .join(',').length;
        input.setSelectionRange(end, end);
        set(input.value);
    });
    return {
        input,
        nodes: [input],
        show: value => {
            input.value = value;
        },
    };
}

/** A list with one entry moved to the next step. */
function stepped(values: string[], list: string, entry: number, by: number): string {
    const numbers = list.split(',');
    const now = Number(numbers[entry]);
    const steps = by > 0 ? values.filter(value => Number(value) > now) : values.filter(value => Number(value) < now).reverse();
    numbers[entry] = steps[0] ?? values[nearest(values, String(now))] ?? '';
    return numbers.join(',');
}
