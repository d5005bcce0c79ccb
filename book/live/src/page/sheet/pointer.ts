// Writing with a finger, a pen or the mouse.
import { type Place, placeOn } from './place';
import type { Sheet } from './sheet';

/** Makes the sheet take strokes of the first finger, of a pen, or of the mouse with its first button. */
export function writeWithPointer(sheet: Sheet): void {
    const paper = sheet.element;
    let pointer: number | null = null;
    const place = (event: PointerEvent): Place => placeOn(sheet.drawing, sheet.measure(), event);
    const isOurs = (event: PointerEvent) => event.pointerId === pointer;
    paper.addEventListener('pointerdown', event => {
        if (pointer !== null || !event.isPrimary || event.button !== 0) return;
        event.preventDefault(); // nothing is to be selected
        paper.focus({ preventScroll: true });
        paper.classList.add('by-pointer');
        paper.setPointerCapture(event.pointerId);
        pointer = event.pointerId;
        sheet.begin(place(event));
    });
    paper.addEventListener('pointermove', event => {
        if (!isOurs(event)) return;
        for (const each of all(event)) sheet.to(place(each));
    });
    const stop = (event: PointerEvent, how: () => void) => {
        if (!isOurs(event)) return;
        pointer = null;
        how();
    };
    paper.addEventListener('pointerup', event => stop(event, () => sheet.end()));
    // A hand that lies down, or two fingers that zoom, are no stroke.
    paper.addEventListener('pointercancel', event => stop(event, () => sheet.undo()));
}

/** Every place that the pointer came to since the last event: there may be several for each frame of the screen. */
function all(event: PointerEvent): PointerEvent[] {
    const coalesced = event.getCoalescedEvents?.() ?? [];
    return coalesced.length > 0 ? coalesced : [event];
}
