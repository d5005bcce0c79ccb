// An option that is there or not.
import { element } from '../element';
import type { Control, Turn } from './control';

export function flag(set: Turn): Control {
    const input = element('input', { type: 'checkbox' });
    input.addEventListener('change', () => set(input.checked ? 'true' : null));
    return {
        input,
        nodes: [input],
        show: value => {
            input.checked = value === 'true';
        },
    };
}
