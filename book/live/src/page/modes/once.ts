// A button that runs the command, and ends a run that takes long.
import { button } from '../element';
import type { Ended } from '../runner';
import { say } from '../words';
import type { Mode, Stage } from './mode';

export class Once implements Mode {
    /** Run, and Stop while something runs: one button, so that it keeps the focus. */
    private readonly main = button('run', say.run, () => (this.isRunning ? this.stage.session.stop() : this.run()));
    private isRunning = false;

    constructor(protected readonly stage: Stage) {
        stage.bar.tools.append(this.main);
        stage.bar.onRunning = isRunning => this.turn(isRunning);
    }

    run(): void {
        this.stage.session.run({ words: () => this.words(), ended: ended => this.ended(ended) });
    }

    turned(): void {
        this.run();
    }

    rest(): void {
        this.stage.session.stop();
    }

    dispose(): void {
        this.main.remove();
    }

    /** The words of the command that runs, which may be more than the reader sees. */
    protected words(): string[] {
        return this.stage.prompt.words;
    }

    protected ended(_: Ended): void {}

    private turn(isRunning: boolean): void {
        this.isRunning = isRunning;
        this.main.classList.toggle('running', isRunning);
        this.main.textContent = isRunning ? say.stop : say.run;
    }
}
