// The bar of a terminal: the command line, and beside it what happens, the way back to the book, and other buttons.
import { button, element, keepKeys } from './element';
import { say } from './words';

export class Bar {
    readonly element = element('div', { class: 'bar' });
    /** What happens, for all readers or only for those who hear the page. It stands over the output. */
    readonly status = element('span', { class: 'status', role: 'status' });
    /** The buttons beside the command. */
    readonly tools: HTMLElement;
    /** Who shows whether something runs. */
    onRunning: (isRunning: boolean) => void = () => {};
    private readonly book: HTMLButtonElement;

    constructor(
        private readonly command: HTMLElement,
        onRestore: () => void,
    ) {
        this.book = button('book', say.book, onRestore);
        this.book.title = say.bookLabel;
        this.tools = element('div', { class: 'tools' }, this.book);
        command.replaceWith(this.element);
        this.element.append(command, this.tools);
        keepKeys(this.element);
        this.offerBook(false);
    }

    /** Shows that a run is going on. */
    running(what: string): void {
        this.onRunning(true);
        this.tell(what, false);
        this.status.classList.add('busy');
    }

    /** Says how a run ended, aloud only where the output shows it as well. */
    ended(how: string, isShown: boolean): void {
        this.onRunning(false);
        this.tell(how, isShown);
    }

    tell(what: string, isShown: boolean): void {
        if (this.status.textContent !== what) this.status.textContent = what;
        this.status.classList.toggle('aloud', isShown);
        this.status.classList.remove('busy');
    }

    /** Whether there is something to put back. */
    offerBook(isOffered: boolean): void {
        this.book.classList.toggle('offered', isOffered);
        this.book.disabled = !isOffered;
    }

    dispose(): void {
        this.element.replaceWith(this.command);
        this.status.remove();
    }
}
