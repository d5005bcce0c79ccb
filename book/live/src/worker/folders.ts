// The folders that a run sees: `/data`, which it reads, `/figures`, which it draws into, and its own.
import { Directory, File, type Inode, PreopenDirectory } from '@bjorn3/browser_wasi_shim';
import type { Figures } from '../messages';

/** The program asked for a file of `/data` while there is none yet. */
export class NeedsFiles extends Error {}

/** `/data` before its files are loaded: who looks into it stops there, and is run again with them. */
class Unloaded extends PreopenDirectory {
    override path_open(): never {
        throw new NeedsFiles();
    }
    override path_filestat_get(): never {
        throw new NeedsFiles();
    }
}

export function data(files: Map<string, Uint8Array> | null): PreopenDirectory {
    if (!files) return new Unloaded('/data', new Map());
    const root = new Directory(new Map());
    for (const [path, bytes] of files) put(root, path.split('/'), new File(bytes, { readonly: true }));
    const below = root.contents.get('data');
    return new PreopenDirectory('/data', below instanceof Directory ? below.contents : new Map());
}

function put(folder: Directory, [name = '', ...rest]: string[], file: File): void {
    if (rest.length === 0) {
        folder.contents.set(name, file);
        return;
    }
    const known = folder.contents.get(name);
    const next = known instanceof Directory ? known : new Directory(new Map());
    folder.contents.set(name, next);
    put(next, rest, file);
}

export function empty(name: string): PreopenDirectory {
    return new PreopenDirectory(name, new Map<string, Inode>());
}

/** The SVG files that were written into a folder. */
export function drawn(folder: PreopenDirectory): Figures {
    const files = [...folder.dir.contents].filter(([name, file]) => name.endsWith('.svg') && file instanceof File);
    return Object.fromEntries(files.map(([name, file]) => [name, new TextDecoder().decode((file as File).data)]));
}
