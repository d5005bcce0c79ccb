// The runs of one terminal: the files that they leave for each other, and the figures that they draw.
import type { Folder } from '../messages';
import { form, restore } from './figures';
import { type Plan, Run } from './run';
import { type Ended, Runner } from './runner';
import type { Screen } from './screen';

/** What a session tells its terminal. */
export interface Listener {
    ran(): void;
    /** Nothing can be run in this browser. */
    broke(): void;
}

export class Session {
    /** What runs have left in their folder: the next one finds it there. */
    folder: Folder = {};
    private readonly runner = new Runner();
    /** The last run, once it has ended. */
    private last: Run | null = null;

    constructor(
        private readonly program: string,
        private readonly screen: Screen,
        private readonly on: Listener,
    ) {}

    get isBusy(): boolean {
        return this.runner.isBusy;
    }

    run(plan: Plan): void {
        this.on.ran();
        this.screen.hold();
        this.last = null;
        const run: Run = new Run(this.program, this.folder, this.screen, plan, ended => this.ended(ended, run));
        this.runner.run(run);
    }

    stop(): void {
        this.runner.stop();
    }

    /** The page has another width: the figures are drawn again where it shows their other form now. */
    refit(): void {
        const { last } = this;
        if (last && last.form !== form(this.program)) this.run({ words: () => last.words, found: last.found });
    }

    /** As if nothing had been run. */
    restore(): void {
        this.stop();
        this.folder = {};
        this.last = null;
        restore(this.program);
    }

    private ended(ended: Ended, run: Run): void {
        this.last = run;
        if (ended instanceof Error) this.on.broke();
    }
}
