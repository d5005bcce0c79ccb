// A command that goes on from where it was: played, paused, or one step at a time. The page keeps its state in a file.
import { changed } from '../command';
import { button, element, keepKeys } from '../element';
import type { Knob } from '../knobs';
import type { Ended } from '../runner';
import { say } from '../words';
import type { Mode, Stage } from './mode';

/** The option for the state, and its file. */
const [STATE, FILE] = ['state', 'play.safetensors'];
const STEPS = 'steps';
/** With another value of these it goes on; with another of any other it begins anew. */
const GOING_ON = ['learning-rate', 'batch-size', STEPS];

export class Play implements Mode {
    /** Start, and Pause while it plays: one button, so that it keeps the focus. */
    private readonly main = button('start', say.start, () => (this.isPlaying ? this.pause() : this.play()));
    private readonly row = element(
        'div',
        { class: 'play' },
        this.main,
        button('step', say.step, () => this.step()),
        button('anew', say.anew, () => this.anew()),
    );
    private isPlaying = false;
    /** The command that the state belongs to. */
    private made = '';

    constructor(private readonly stage: Stage) {
        stage.bar.onRunning = () => {};
        stage.bar.element.after(this.row);
        keepKeys(this.row);
    }

    /** While it plays, the next step takes the command as it stands then. */
    run(): void {
        if (!this.isPlaying || this.made !== this.kind()) this.tick();
    }

    turned({ name }: Knob): void {
        if (!GOING_ON.includes(name)) this.tick();
        else if (!this.isPlaying) this.stage.bar.tell(say.next, false);
    }

    rest(): void {
        const { bar, session } = this.stage;
        if (this.isPlaying) bar.tell(say.stopped, false);
        this.turn(false);
        session.stop();
    }

    dispose(): void {
        this.rest();
        this.row.remove();
    }

    private play(): void {
        this.turn(true);
        this.stage.bar.running(say.playing);
        this.goOn();
    }

    /** The step that runs comes to its end. */
    private pause(): void {
        this.turn(false);
        if (!this.stage.session.isBusy) this.stage.bar.tell(say.stopped, false);
    }

    private step(): void {
        this.turn(false);
        this.tick('1');
    }

    private anew(): void {
        this.made = '';
        this.tick();
    }

    private tick(steps: string | null = null): void {
        const wasPlaying = this.isPlaying;
        const ended = (ended: Ended) => this.ended(ended, wasPlaying);
        this.stage.session.run({ words: () => this.words(steps), isWhole: true, isFollowed: () => this.isPlaying, ended });
    }

    private ended(ended: Ended, wasPlaying: boolean): void {
        if (ended !== 0) this.turn(false);
        else if (this.isPlaying) this.goOnSoon();
        else if (wasPlaying) this.stage.bar.tell(say.stopped, false);
    }

    /** A page that nobody sees draws no frames: there, it rests. */
    private goOnSoon(): void {
        this.stage.bar.running(say.playing);
        requestAnimationFrame(() => this.goOn());
    }

    private goOn(): void {
        if (this.isPlaying && !this.stage.session.isBusy) this.tick();
    }

    /** The command of a step, which finds the state only if it belongs to it. */
    private words(steps: string | null): string[] {
        const { prompt, session } = this.stage;
        if (this.made !== this.kind()) delete session.folder[FILE];
        this.made = this.kind();
        const words = steps === null ? prompt.words : changed(prompt.words, STEPS, steps);
        return prompt.value(STATE) === null ? [...words, `--${STATE}`, FILE] : words;
    }

    private kind(): string {
        return GOING_ON.reduce((words, name) => changed(words, name, null), this.stage.prompt.words).join(' ');
    }

    private turn(isPlaying: boolean): void {
        this.isPlaying = isPlaying;
        this.main.classList.toggle('running', isPlaying);
        this.main.textContent = isPlaying ? say.pause : say.start;
    }
}
