// A command that reads a picture: what the reader writes on a sheet, or one of their files.
import { listed } from '../command';
import { button, element, keepKeys } from '../element';
import type { Knob } from '../knobs';
import type { Ended } from '../runner';
import { answers } from '../sheet/answers';
import { chooser, safeName, takeDrops } from '../sheet/choose';
import { KeyboardPen } from '../sheet/keyboard';
import { photograph } from '../sheet/picture';
import { writeWithPointer } from '../sheet/pointer';
import { Sheet } from '../sheet/sheet';
import { steadily } from '../steady';
import { say } from '../words';
import type { Stage } from './mode';
import { Once } from './once';

/** The option for the picture, and the file with what is written. */
const [IMAGE, DRAWING] = ['image', 'drawing.png'];

let count = 0;

export class Draw extends Once {
    private readonly sheet: Sheet;
    private readonly row: HTMLElement;
    /** Whether something was written that no run has read. */
    private isStale = false;
    /** The frame of the screen with which a stroke that grows is read. */
    private frame = 0;

    constructor(stage: Stage) {
        super(stage);
        count += 1;
        const help = element('span', { id: `sheet-${count}`, class: 'help' }, say.keys);
        this.sheet = new Sheet(help, () => this.changed());
        writeWithPointer(this.sheet);
        new KeyboardPen(this.sheet, isDown => isDown && stage.bar.tell(say.down, true));
        const tools = [button('undo', say.undo, () => this.sheet.undo()), button('clear', say.clear, () => this.clear())];
        const note = element('span', { class: 'note' }, say.private);
        this.row = element(
            'div',
            { class: 'sheet' },
            this.sheet.element,
            element('div', { class: 'row' }, ...tools, ...chooser(file => this.take(file)), note),
        );
        takeDrops(this.row, file => this.take(file));
        this.row.addEventListener('keydown', event => this.undoKey(event));
        keepKeys(this.row);
        stage.bar.element.after(this.row);
        this.sheet.clear();
    }

    /** Whether a section takes pictures, and its command names none yet. */
    static fits(knobs: Knob[], words: string[]): boolean {
        return words.at(-1) === `--${IMAGE}` && knobs.some(({ name, kind }) => name === IMAGE && kind === 'path');
    }

    override run(): void {
        const isFollowed = () => this.sheet.isDrawing || this.isStale;
        this.stage.session.run({ words: () => this.words(), isFollowed, ended: (ended, output) => this.over(ended, output) });
    }

    restored(): void {
        this.isStale = false;
        this.sheet.clear();
    }

    portable(words: string[]): string[] {
        return listed(words, IMAGE, []);
    }

    override dispose(): void {
        super.dispose();
        this.sheet.clear();
        this.row.remove();
    }

    /** A whole stroke is read at once, one that grows with the next frame. */
    private changed(): void {
        if (!this.sheet.isDrawing) this.read();
        else this.frame ||= requestAnimationFrame(() => this.grown());
    }

    private grown(): void {
        this.frame = 0;
        if (this.sheet.isDrawing) this.read();
    }

    /** Reads what is written, at once or when the run that goes on has ended: so no run is broken off. */
    private read(): void {
        const { session } = this.stage;
        this.isStale = session.isBusy;
        if (!this.isStale) this.give(DRAWING, this.sheet.png());
    }

    /** A run has ended; the session is free for the next one when this is over. */
    private over(ended: Ended, output: string): void {
        if (ended === 'stopped') this.isStale = false;
        else if (this.isStale) queueMicrotask(() => this.read());
        else if (ended === 0 && !this.sheet.isDrawing) this.stage.bar.tell(say.answers(answers(output)), true);
    }

    /** Runs the command with this file. */
    private give(name: string, bytes: Uint8Array): void {
        const { prompt, session } = this.stage;
        session.folder[name] = bytes;
        // The command may need another line.
        steadily(this.sheet.element, () => prompt.show(listed(prompt.words, IMAGE, [name])));
        this.run();
    }

    private async take(file: File): Promise<void> {
        const photo = file.type === 'image/jpeg' ? await photograph(file) : null;
        const bytes = photo ?? new Uint8Array(await file.arrayBuffer());
        const name = safeName(file.name);
        this.sheet.clear();
        this.sheet.lay(file);
        this.give(photo ? name.replace(/(\.jpe?g)?$/i, '.png') : name, bytes);
    }

    private clear(): void {
        this.sheet.clear();
        this.read();
    }

    private undoKey(event: KeyboardEvent): void {
        if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        this.sheet.undo();
    }
}
