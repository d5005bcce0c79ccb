// A sheet of paper that can be written on. It knows its strokes, not where they come from.
import { element } from '../element';
import { say } from '../words';
import { picture } from './picture';
import type { Place, Size } from './place';
import { Stroke } from './stroke';

const SVG = 'http://www.w3.org/2000/svg';

/** The pen is so wide, in units of the sheet: about a tenth of a digit's height, as in the images that the network knows. */
export const PEN = 16;

export class Sheet {
    /** It takes the keys that write, which a screen reader leaves to an application. */
    readonly element: HTMLElement;
    readonly drawing = document.createElementNS(SVG, 'svg');
    private readonly strokes: Stroke[] = [];
    private current: Stroke | null = null;
    private size: Size = { width: 1, height: 1 };
    private readonly ink = document.createElementNS(SVG, 'g');
    /** A picture that lies on the sheet instead of strokes. */
    private readonly laid = element('img', { alt: '', hidden: true });

    constructor(
        help: HTMLElement,
        /** The strokes are others. */
        private readonly onChange: () => void,
    ) {
        this.drawing.setAttribute('aria-hidden', 'true');
        this.drawing.setAttribute('preserveAspectRatio', 'xMinYMin');
        this.drawing.setAttribute('stroke-width', String(PEN));
        this.drawing.append(this.ink);
        const hint = element('span', { class: 'hint', 'aria-hidden': 'true' }, say.write);
        const attributes = { class: 'paper', tabindex: '0', role: 'application', 'aria-label': say.sheet, 'aria-describedby': help.id };
        this.element = element('div', attributes, this.laid, this.drawing, hint, help);
    }

    /** Whether a stroke goes on. */
    get isDrawing(): boolean {
        return this.current !== null;
    }

    /** How large it is: as the page shows it when it is empty. Later it grows and shrinks with what is on it. */
    measure(): Size {
        if (this.strokes.length === 0) {
            this.size = { width: this.element.clientWidth, height: this.element.clientHeight };
            this.drawing.setAttribute('viewBox', `0 0 ${this.size.width} ${this.size.height}`);
        }
        return this.size;
    }

    begin(place: Place): void {
        this.end();
        this.lay(null);
        this.current = new Stroke(place);
        this.strokes.push(this.current);
        this.ink.append(this.current.path);
        this.changed();
    }

    to(place: Place): void {
        this.current?.to(place);
        this.changed();
    }

    /** The stroke is whole. */
    end(): void {
        if (!this.current) return;
        this.current = null;
        this.changed();
    }

    /** Takes the last stroke away. */
    undo(): void {
        this.current = null;
        const last = this.strokes.pop();
        last?.path.remove();
        if (last) this.changed();
    }

    /** Nothing is on it any more; nobody is told. */
    clear(): void {
        this.current = null;
        this.strokes.length = 0;
        this.ink.replaceChildren();
        this.lay(null);
        this.show();
    }

    /** Lays a picture on the empty sheet. */
    lay(file: Blob | null): void {
        URL.revokeObjectURL(this.laid.src);
        this.laid.hidden = file === null;
        if (file) this.laid.src = URL.createObjectURL(file);
        else this.laid.removeAttribute('src');
        this.show();
    }

    /** What is written on it, as the bytes of a PNG. */
    png(): Uint8Array {
        const { width, height } = this.measure();
        return picture(
            width,
            height,
            PEN,
            this.strokes.map(({ line }) => line),
        );
    }

    private changed(): void {
        this.show();
        this.onChange();
    }

    private show(): void {
        this.element.classList.toggle('empty', this.strokes.length === 0 && !this.laid.hasAttribute('src'));
    }
}
