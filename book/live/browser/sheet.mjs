// The sheet of a page, which is written on, and what comes of it.

/** In the page: writes strokes of places on the sheet, and waits for what the program makes of them. */
export async function written(strokes) {
    const terminal = document.querySelector('.terminal.live:has(.paper)');
    const paper = terminal.querySelector('.paper');
    const [{ left, top }, status] = [paper.getBoundingClientRect(), terminal.querySelector('.status')];
    const send = (kind, [x, y], buttons) =>
        paper.dispatchEvent(
            new PointerEvent(kind, { pointerId: 1, isPrimary: true, bubbles: true, button: 0, buttons, clientX: left + x, clientY: top + y }),
        );
    terminal.querySelector('.book').click();
    status.textContent = '';
    for (const stroke of strokes) {
        send('pointerdown', stroke[0], 1);
        for (const place of stroke.slice(1)) send('pointermove', place, 1);
        send('pointerup', stroke.at(-1), 0);
    }
    while (!/^(Answer|No digit)/.test(status.textContent)) {
        if (terminal.matches('.refused')) break;
        await new Promise(resolve => setTimeout(resolve, 1));
    }
    return { text: terminal.querySelector('code.language-text').textContent, png: window.lastPicture.split(',')[1] };
}

/** In the page: keeps the pictures that it makes. */
export function keepPictures() {
    const make = HTMLCanvasElement.prototype.toDataURL;
    HTMLCanvasElement.prototype.toDataURL = function (...words) {
        window.lastPicture = make.apply(this, words);
        return window.lastPicture;
    };
}
