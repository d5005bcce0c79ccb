// A slider over the steps of a number. A value between two steps is shown as it is, at the step that is nearest.
import { element } from '../element';
import type { Knob } from '../knobs';
import type { Control, Turn } from './control';

export function slider(knob: Knob, set: Turn): Control {
    const { values } = knob;
    const input = element('input', { type: 'range', min: '0', max: String(values.length - 1), step: '1' });
    const shown = element('output', { 'aria-hidden': 'true' });
    const show = (value: string) => {
        const step = nearest(values, value);
        input.value = String(step);
        input.style.setProperty('--reached', `${(100 * step) / (values.length - 1)}%`);
        input.setAttribute('aria-valuetext', value);
        shown.textContent = value;
    };
    input.addEventListener('input', () => {
        const value = values[input.valueAsNumber] ?? '';
        show(value);
        set(value);
    });
    return { input, nodes: [input, shown], show };
}

/** The step nearest to a value: the same text, else the number that is least far, and the last one to what is beyond counting. */
export function nearest(values: string[], value: string): number {
    const same = values.indexOf(value);
    if (same >= 0) return same;
    const gaps = values.map(step => Math.abs(Number(step) - Number(value)));
    const least = gaps.lastIndexOf(Math.min(...gaps));
    return Math.max(least, 0);
}
