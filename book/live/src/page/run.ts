// One run of a terminal: what it is given, what it writes and draws, and what of that the page shows.
import type { Folder, News, Task } from '../messages';
import { form, show } from './figures';
import type { Ended, Job } from './runner';
import type { Screen } from './screen';
import { Transcript } from './transcript';
import { say } from './words';

/** A run that takes longer shows that it is going on, and what it has written. */
const SOON = 180; // ms

/** What a run is for. */
export interface Plan {
    /** The words of the command, asked for when the run begins. */
    words(): string[];
    /** The run has ended. */
    ended?(ended: Ended): void;
}

export class Run implements Job {
    /** The form of the figures that it draws. */
    readonly form: string;
    private readonly transcript = new Transcript();
    private isLong = false;
    private timer = 0;

    constructor(
        private readonly program: string,
        /** The files of its folder: those that it finds, and those that it leaves. */
        private readonly folder: Folder,
        private readonly screen: Screen,
        private readonly plan: Plan,
    ) {
        this.form = form(program);
    }

    onStart(): Task {
        this.timer = window.setTimeout(() => {
            this.isLong = true;
            this.screen.running(say.running);
        }, SOON);
        const command = [this.program, ...this.plan.words(), '--figures', '/figures', '--form', this.form];
        return { command, folder: this.folder };
    }

    onNews(news: News): void {
        if (news.kind === 'figure') show(this.program, news.file, news.svg);
        else if (news.kind === 'file') this.folder[news.name] = news.bytes;
        else this.write(news.text, news.isError);
    }

    onData(): void {
        this.transcript.clear();
        this.screen.running(say.loading);
    }

    onOver(): void {
        window.clearTimeout(this.timer);
    }

    onEnd(ended: Ended): void {
        this.screen.end(ended, this.transcript);
        this.plan.ended?.(ended);
    }

    private write(text: string, isError: boolean): void {
        this.transcript.add(text, isError);
        if (this.isLong) this.screen.stream(this.transcript);
    }
}
