// The screen of a terminal: its output and what the bar says of it, while a run goes on and when it has ended.
import type { Bar } from './bar';
import { Output } from './output';
import type { Ended } from './runner';
import { steadily } from './steady';
import type { Transcript } from './transcript';
import { say } from './words';

export class Screen {
    private readonly wasRefused: boolean;
    private readonly output: Output;

    constructor(
        private readonly terminal: HTMLElement,
        code: HTMLElement,
        private readonly bar: Bar,
        private readonly part: string | null,
    ) {
        this.wasRefused = terminal.classList.contains('refused');
        this.output = new Output(code);
    }

    /** Nothing may jump while runs follow each other. */
    hold(): void {
        this.output.hold();
    }

    /** Changes something that may stand above it, such as a figure. */
    steadily(change: () => void): void {
        steadily(this.terminal, change);
    }

    /** Shows that a long run is going on. */
    running(what: string): void {
        this.bar.running(what);
    }

    /** Shows what it has written so far. */
    stream(transcript: Transcript): void {
        this.bar.running(say.running);
        this.output.stream(transcript.part(this.part));
    }

    /** Shows what one of many runs in a row has written, and says nothing. */
    follow(transcript: Transcript): void {
        this.output.follow(transcript.whole(this.part));
        this.colour(false);
    }

    /** Shows how a run ended. */
    end(ended: Ended, transcript: Transcript): void {
        if (ended instanceof Error) this.bar.ended(say.broke, false);
        else if (ended === 'stopped') this.stop(transcript);
        else if (ended !== 0) this.refuse(transcript.refusal());
        else this.show(transcript.whole(this.part));
        this.output.release();
    }

    /** What the book shows, exactly. */
    restore(): void {
        this.colour(this.wasRefused);
        this.output.restore();
        this.bar.ended(say.restored, true);
    }

    private stop(transcript: Transcript): void {
        const text = transcript.whole(this.part);
        if (text) {
            this.output.show(text);
            this.colour(false);
        }
        this.bar.ended(say.stopped, false);
    }

    private refuse(why: string): void {
        this.output.refuse(why);
        this.colour(true);
        this.bar.ended(say.refused(why), true);
    }

    private show(text: string): void {
        const lines = this.output.show(text);
        this.colour(false);
        this.bar.ended(lines > 0 ? say.changed(lines) : say.same, lines > 0);
    }

    private colour(isRefused: boolean): void {
        this.terminal.classList.toggle('refused', isRefused);
    }
}
