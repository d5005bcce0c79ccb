// The picture that the program reads: the strokes in black on white, a pixel for each unit of the sheet.

/** The bytes of a PNG. */
export function picture(width: number, height: number, pen: number, lines: string[]): Uint8Array {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('this browser draws nothing');
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    Object.assign(context, { strokeStyle: 'black', lineWidth: pen, lineCap: 'round', lineJoin: 'round' });
    for (const line of lines) context.stroke(new Path2D(line));
    const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
}
