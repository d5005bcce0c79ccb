// Files of the book that a page loads only when they are needed: by a script tag, which a page opened from a disk may use, too.

declare global {
    interface Window {
        /** The scripts `live/program.js` and `live/digits.js` hand over what they hold, in base64. */
        bookLive?: { program(base64: string): void; files(base64: Record<string, string>): void };
    }
}

/** The folder `live` of the site, above both languages. */
const FOLDER = new URL('../../live/', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);

const parcels: { program: string | null; files: Record<string, string> } = { program: null, files: {} };
window.bookLive = {
    program: base64 => {
        parcels.program = base64;
    },
    files: base64 => {
        parcels.files = base64;
    },
};

/** The program, compressed with gzip. */
export async function packedProgram(): Promise<Blob> {
    await load('program.js');
    const base64 = parcels.program ?? '';
    parcels.program = null;
    return blob(base64);
}

/** The data files, each compressed with gzip. */
export async function packedFiles(): Promise<Record<string, Blob>> {
    await load('digits.js');
    const entries = Object.entries(parcels.files).map(([path, base64]) => [path, blob(base64)] as const);
    parcels.files = {};
    return Object.fromEntries(entries);
}

async function load(file: string): Promise<void> {
    const script = document.createElement('script');
    const loaded = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${file} cannot be loaded`));
    });
    script.src = new URL(file, FOLDER).href;
    document.head.append(script);
    await loaded;
    script.remove();
}

function blob(base64: string): Blob {
    return new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))]);
}
