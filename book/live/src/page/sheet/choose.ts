// A picture of the reader's own: chosen from their files, or dropped.
import { button, element } from '../element';
import { say } from '../words';

/** The button, and the input behind it. */
export function chooser(onFile: (file: File) => void): HTMLElement[] {
    const input = element('input', { type: 'file', accept: 'image/png,image/jpeg', hidden: true, 'aria-label': say.choose });
    input.addEventListener('change', () => {
        const file = input.files?.[0];
        if (file) onFile(file);
        input.value = ''; // so that the same file can be chosen again
    });
    return [button('choose', say.choose, () => input.click()), input];
}

/** Takes the first file that is dropped onto an element. */
export function takeDrops(onto: HTMLElement, onFile: (file: File) => void): void {
    const mark = (isOver: boolean) => onto.classList.toggle('over', isOver);
    onto.addEventListener('dragover', event => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        mark(true);
    });
    onto.addEventListener('dragleave', () => mark(false));
    onto.addEventListener('drop', event => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        mark(false);
        onFile(file);
    });
}

/** The name of a file as it can stand in a command: no spaces, no quotes, no folder, no hyphen or dot at its beginning. */
export function safeName(name: string): string {
    const safe = name
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
        .replace(/^[-.]+/, '');
    return safe || 'picture';
}
