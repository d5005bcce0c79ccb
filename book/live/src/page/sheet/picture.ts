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
    return png(canvas);
}

/** A photograph is made no longer than this: enough for the largest digits, and quick to read. */
const LONGEST = 2000;

/** A JPEG as a PNG, upright, since the program of the pages reads no JPEG; nothing if the browser cannot read it either. */
export async function photograph(file: File): Promise<Uint8Array | null> {
    const photo = await createImageBitmap(file).catch(() => null);
    if (!photo) return null;
    const scale = Math.min(1, LONGEST / Math.max(photo.width, photo.height));
    const [width, height] = [photo.width, photo.height].map(side => Math.max(1, Math.round(side * scale)));
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    return png(canvas);
}

function png(canvas: HTMLCanvasElement): Uint8Array {
    const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
}
