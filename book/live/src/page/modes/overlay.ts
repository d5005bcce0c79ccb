// Two runs over each other: each one leaves its curves in a file, and the next one can draw those behind its own.
import { button, element } from '../element';
import { say } from '../words';
import type { Stage } from './mode';
import { Once } from './once';

/** The options for the file that a run writes, and for the one that it draws behind its own. */
const [HISTORY, COMPARE] = ['history', 'compare'];
const LAST = 'run.csv';
/** Its name stands in the figures. */
const BEFORE = say.before;

export class Overlay extends Once {
    private readonly over = button('over', say.over, () => this.toggle());
    private readonly kept = element('span', {}, say.kept);
    private readonly row = element('div', { class: 'overlay' }, this.over, this.kept);

    constructor(stage: Stage) {
        super(stage);
        stage.prompt.panel.add(this.row);
        this.edited();
    }

    /** Either there is a run to keep, or one is kept. */
    edited(): void {
        const isKept = this.stage.prompt.value(COMPARE) !== null;
        this.over.textContent = isKept ? say.apart : say.over;
        this.over.disabled = !isKept && !this.last;
        this.kept.hidden = !isKept;
    }

    portable(words: string[]): string[] {
        const place = words.indexOf(`--${COMPARE}`);
        return words[place + 1] === BEFORE ? words.toSpliced(place, 2) : words;
    }

    override dispose(): void {
        super.dispose();
        this.row.remove();
    }

    protected override words(): string[] {
        const { prompt } = this.stage;
        return prompt.value(HISTORY) === null ? [...prompt.words, `--${HISTORY}`, LAST] : prompt.words;
    }

    protected override ended(): void {
        this.edited();
    }

    /** What the last run left. */
    private get last(): Uint8Array | undefined {
        const { prompt, session } = this.stage;
        return session.folder[prompt.value(HISTORY) ?? LAST];
    }

    private toggle(): void {
        if (this.stage.prompt.value(COMPARE) !== null) this.takeAway();
        else if (this.last) this.keep(this.last);
    }

    private keep(last: Uint8Array): void {
        const { bar, prompt, session } = this.stage;
        session.folder[BEFORE] = last;
        prompt.set(COMPARE, BEFORE);
        bar.tell(say.kept, true);
    }

    private takeAway(): void {
        this.stage.prompt.set(COMPARE, null);
        this.run();
    }
}
