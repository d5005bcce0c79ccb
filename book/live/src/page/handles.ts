// Figures with handles: dragged with a pointer, or moved with the arrow keys. The program draws what comes of it.
import { type Drawing, drawings, onDrawn } from './figures';
import { Handle } from './handle';
import type { Terminal } from './terminal';

/** How far an arrow key moves a handle, in pixels of the screen, and how far with the shift key. */
const [STEP, SMALL_STEP] = [8, 1];
const ARROWS: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
};

/** The terminal with a knob that stands nearest to a figure. */
export type Owner = (drawing: Drawing, knob: string) => Terminal | undefined;

const marks = (box: HTMLElement) => [...box.querySelectorAll<SVGElement>('.handle')];
const markOf = (event: Event) => (event.target as Element).closest<SVGElement>('.handle');

/** Makes the handles of a program's figures work, and those of every drawing that takes their place. */
export function watch(program: string, owner: Owner): void {
    const handleOf = (drawing: Drawing, mark: SVGElement) => Handle.of(mark, owner(drawing, mark.dataset['knob'] ?? ''));
    const equip = (drawing: Drawing) => {
        for (const mark of marks(drawing.box)) name(mark, handleOf(drawing, mark));
    };
    onDrawn(drawing => {
        if (drawing.name.startsWith(`${program}/`)) equip(drawing);
    });
    for (const drawing of drawings(program)) {
        equip(drawing);
        drawing.box.addEventListener('pointerdown', event => {
            const mark = event.isPrimary && event.button === 0 ? markOf(event) : null;
            const handle = mark && handleOf(drawing, mark);
            if (handle) drag(drawing.box, mark, handle, event);
        });
        drawing.box.addEventListener('keydown', event => {
            const mark = markOf(event);
            const handle = mark && handleOf(drawing, mark);
            if (handle) press(drawing.box, handle, event);
        });
    }
}

/** Gives a mark a name and a place among what the keyboard reaches. A picture has no parts: its drawing becomes a group. */
function name(mark: SVGElement, handle: Handle | null): void {
    if (!handle) return;
    mark.closest('svg')?.setAttribute('role', 'group');
    const attributes = {
        tabindex: '0',
        role: 'slider',
        'aria-label': handle.label,
        'aria-valuetext': handle.value,
        'aria-valuenow': String(Number.parseFloat(handle.value) || 0),
    };
    for (const [key, value] of Object.entries(attributes)) mark.setAttribute(key, value);
}

/** The pointer is held by the box of the figure, which stays while drawings come and go in it. */
function drag(box: HTMLElement, mark: SVGElement, handle: Handle, down: PointerEvent): void {
    down.preventDefault();
    mark.focus({ preventScroll: true });
    box.setPointerCapture(down.pointerId);
    box.classList.add('dragging', 'by-pointer');
    const move = (event: PointerEvent) => handle.move(distance(box, event.clientX - down.clientX, event.clientY - down.clientY));
    box.addEventListener('pointermove', move);
    const stop = () => {
        box.removeEventListener('pointermove', move);
        box.classList.remove('dragging');
    };
    box.addEventListener('lostpointercapture', stop, { once: true });
}

function press(box: HTMLElement, handle: Handle, event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    box.classList.remove('by-pointer');
    event.stopPropagation(); // the book would turn the page
    const step = event.shiftKey ? SMALL_STEP : STEP;
    // A step that is too small to change a rounded value becomes larger.
    [1, 2, 4, 8, 16, 32].some(times => handle.move(distance(box, arrow[0] * step * times, arrow[1] * step * times)));
}

/** A distance on the screen in the units of the drawing that is shown. */
function distance(box: HTMLElement, dx: number, dy: number): [number, number] {
    const shown = [...box.querySelectorAll<SVGSVGElement>(':scope > svg')].find(svg => svg.checkVisibility());
    const scale = shown?.getScreenCTM()?.a ?? 1;
    return [dx / scale, dy / scale];
}
