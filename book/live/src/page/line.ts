// The command line: still a line of a terminal, but its arguments can be edited.
import { line, words } from './command';
import { element } from './element';
import { say } from './words';

export class Line {
    private readonly before: Node[];
    private readonly field: HTMLElement;

    constructor(
        private readonly code: HTMLElement,
        program: string,
        on: { edit(): void; enter(): void },
    ) {
        this.before = [...code.childNodes];
        this.field = element('span', {
            class: 'arguments',
            contenteditable: 'plaintext-only',
            role: 'textbox',
            tabindex: '0',
            'aria-label': say.arguments,
            spellcheck: 'false',
            autocapitalize: 'off',
            enterkeyhint: 'go',
        });
        // Firefox knows `plaintext-only` since 2025.
        if (this.field.contentEditable !== 'plaintext-only') this.field.contentEditable = 'true';
        this.field.addEventListener('input', on.edit);
        this.field.addEventListener('keydown', event => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            on.enter();
        });
        code.replaceChildren(...unbroken(['cargo', 'run', '-p', program, '--']), ' ', this.field);
        code.addEventListener('mousedown', event => this.focus(event));
    }

    get words(): string[] {
        return words(this.field.textContent ?? '');
    }

    show(words: string[]): void {
        if (line(this.words) !== line(words)) this.field.replaceChildren(...unbroken(words.map(word => line([word]))));
    }

    /** The line as it was before. */
    restore(): void {
        this.code.replaceChildren(...this.before);
    }

    /** A click beside the arguments goes to their end, as in a terminal. */
    private focus(event: MouseEvent): void {
        if (this.field.contains(event.target as Node)) return;
        event.preventDefault();
        this.field.focus();
        getSelection()?.selectAllChildren(this.field);
        getSelection()?.collapseToEnd();
    }
}

/** A browser would break `--help` after its hyphens: each word is a box. */
function unbroken(words: string[]): Node[] {
    const spaced = words.flatMap((word, index) => (index === 0 ? [word] : [' ', word]));
    return spaced.filter(Boolean).map(word => (word === ' ' ? new Text(' ') : element('span', {}, word)));
}
