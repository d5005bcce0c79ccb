// One run of a terminal: what it is given, what it writes and draws, and what of that the page shows.
import type { Folder, News, Task } from '../messages';
import { form, show } from './figures';
import type { Ended, Job } from './runner';
import type { Screen } from './screen';
import { Transcript } from './transcript';
import { say } from './words';

/** A run that takes longer shows that it is going on, and what it has written. */
const SOON = 180; // ms

/** What a run is for. Its words are asked for when it begins. */
export interface Plan {
    words(): string[];
    /** The files that it finds, if not those of the folder. */
    found?: Folder;
    /** Whether its output is shown only when it is whole, even if it takes long. */
    isWhole?: boolean;
    /** Whether the next run follows at once: then nothing is marked or announced. */
    isFollowed?(): boolean;
    /** It ended, and this is all that it wrote. */
    ended?(ended: Ended, output: string): void;
}

export class Run implements Job {
    words: string[] = [];
    found: Folder = {};
    /** The form of the figures that it draws. */
    form = '';
    private readonly transcript = new Transcript();
    private isLong = false;
    private timer = 0;

    constructor(
        private readonly program: string,
        private readonly folder: Folder,
        private readonly screen: Screen,
        private readonly plan: Plan,
        private readonly ended: (ended: Ended) => void,
    ) {}

    onStart(): Task {
        if (!this.isFollowed) this.timer = window.setTimeout(() => this.appear(), SOON);
        this.words = this.plan.words();
        this.found = this.plan.found ?? { ...this.folder };
        this.form = form(this.program);
        return { command: [this.program, ...this.words, '--figures', '/figures', '--form', this.form], folder: this.found };
    }

    onNews(news: News): void {
        if (news.kind === 'figure') this.screen.steadily(() => show(this.program, news.file, news.svg));
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
        if (ended === 'stopped' && (!this.isLong || this.plan.isWhole)) this.transcript.clear(); // the screen shows nothing of it
        if (this.isFollowed && ended === 0) this.screen.follow(this.transcript);
        else this.screen.end(ended, this.transcript);
        this.ended(ended);
        this.plan.ended?.(ended, this.transcript.whole(null));
    }

    private get isFollowed(): boolean {
        return this.plan.isFollowed?.() ?? false;
    }

    /** It takes long: the page shows it while it goes on. */
    private appear(): void {
        this.isLong = true;
        this.screen.running(say.running);
    }

    private write(text: string, isError: boolean): void {
        this.transcript.add(text, isError);
        if (this.isLong && !this.plan.isWhole) this.screen.stream(this.transcript);
    }
}
