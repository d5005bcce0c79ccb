// The bar of a terminal: the command line, and beside it what happens, the way back to the book, Run and Stop.
import { button, element, keepKeys } from './element';
import { say } from './words';

export class Bar {
    readonly element: HTMLElement;
    /** What happens, for all readers or only for those who hear the page. It stands over the output. */
    readonly status = element('span', { class: 'status', role: 'status' });
    private readonly book: HTMLButtonElement;
    /** Run, and Stop while something runs: one button, so that it keeps the focus. */
    private readonly main: HTMLButtonElement;
    private isRunning = false;

    constructor(
        private readonly command: HTMLElement,
        on: { run(): void; stop(): void; restore(): void },
    ) {
        this.book = button('book', say.book, on.restore);
        this.book.title = say.bookLabel;
        this.main = button('run', say.run, () => (this.isRunning ? on.stop() : on.run()));
        const tools = element('div', { class: 'tools' }, this.book, this.main);
        this.element = element('div', { class: 'bar' });
        command.replaceWith(this.element);
        this.element.append(command, tools);
        keepKeys(this.element);
        this.offerBook(false);
    }

    /** Shows that a run is going on. */
    running(what: string): void {
        this.turn(true);
        this.tell(what, false);
    }

    /** Says how a run ended, aloud only where the output shows it as well. */
    ended(how: string, isShown: boolean): void {
        this.turn(false);
        this.tell(how, isShown);
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

    private tell(what: string, isShown: boolean): void {
        if (this.status.textContent !== what) this.status.textContent = what;
        this.status.classList.toggle('aloud', isShown);
    }

    private turn(isRunning: boolean): void {
        this.isRunning = isRunning;
        this.main.classList.toggle('running', isRunning);
        this.main.textContent = isRunning ? say.stop : say.run;
    }
}
