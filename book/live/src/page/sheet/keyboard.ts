// Writing with the keys: arrows move a pen, the space bar puts it down and lifts it.
import type { Place } from './place';
import type { Sheet } from './sheet';

const SVG = 'http://www.w3.org/2000/svg';

/** How far an arrow key moves the pen, in units of the sheet, and how far with the shift key. */
const [STEP, SMALL_STEP] = [8, 2];
const ARROWS: Record<string, Place> = {
    ArrowLeft: { x: -1, y: 0 },
    ArrowRight: { x: 1, y: 0 },
    ArrowUp: { x: 0, y: -1 },
    ArrowDown: { x: 0, y: 1 },
};

export class KeyboardPen {
    /** The pen that a reader sees. */
    private readonly mark = document.createElementNS(SVG, 'circle');
    /** Where it is; nowhere before it is first used. */
    private place: Place | null = null;
    private isDown = false;
    /** The arrows that are held: two of them lead aslant. */
    private readonly held = new Set<string>();

    constructor(
        private readonly sheet: Sheet,
        /** The pen is up or down now. */
        private readonly onTurn: (isDown: boolean) => void,
    ) {
        this.mark.setAttribute('class', 'pen');
        sheet.drawing.append(this.mark);
        const paper = sheet.element;
        paper.addEventListener('focus', () => this.move({ x: 0, y: 0 }));
        paper.addEventListener('blur', () => this.leave());
        paper.addEventListener('pointerdown', () => this.leave(), { capture: true });
        paper.addEventListener('keydown', event => this.press(event));
        paper.addEventListener('keyup', event => this.held.delete(event.key));
    }

    private press(event: KeyboardEvent): void {
        this.sheet.element.classList.remove('by-pointer');
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key in ARROWS) this.arrow(event);
        else if (event.key === ' ' || event.key === 'Enter') this.turn(!this.isDown && !event.repeat);
        else if (event.key === 'Escape') this.turn(false);
        else return;
        event.preventDefault();
    }

    private arrow({ key, shiftKey }: KeyboardEvent): void {
        this.held.add(key);
        const step = shiftKey ? SMALL_STEP : STEP;
        const along = (axis: 'x' | 'y') => [...this.held].reduce((sum, key) => sum + step * (ARROWS[key]?.[axis] ?? 0), 0);
        this.move({ x: along('x'), y: along('y') });
    }

    /** Moves it, but not beyond the edge. It begins where a first digit might. */
    private move(by: Place): void {
        const { width, height } = this.sheet.measure();
        const { x, y } = this.place ?? { x: height / 3, y: height / 4 };
        const place = { x: within(x + by.x, width), y: within(y + by.y, height) };
        this.mark.setAttribute('cx', String(place.x));
        this.mark.setAttribute('cy', String(place.y));
        const hasMoved = place.x !== x || place.y !== y;
        this.place = place;
        if (this.isDown && hasMoved) this.sheet.to(place);
    }

    private turn(isDown: boolean): void {
        if (isDown === this.isDown || !this.place) return;
        this.isDown = isDown;
        this.mark.classList.toggle('down', isDown);
        this.onTurn(isDown);
        if (isDown) this.sheet.begin(this.place);
        else this.sheet.end();
    }

    /** Something else is used. */
    private leave(): void {
        this.held.clear();
        this.turn(false);
    }
}

const within = (place: number, most: number) => Math.min(Math.max(place, 0), most);
