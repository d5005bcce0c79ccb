// Places on the sheet, in its own units: pixels of the page when the first stroke began.

export interface Place {
    x: number;
    y: number;
}

export interface Size {
    width: number;
    height: number;
}

/** Where a place on the screen lies in a drawing of this size, however large the page shows it. */
export function placeOn(drawing: SVGSVGElement, size: Size, { clientX, clientY }: { clientX: number; clientY: number }): Place {
    const { left, top, width, height } = drawing.getBoundingClientRect();
    const scale = Math.min(width / size.width, height / size.height);
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
