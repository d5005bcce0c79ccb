// The folders that a run sees: `/data`, which it reads, `/figures`, which it draws into, and its own.
import { Directory, File, type Inode, PreopenDirectory } from '@bjorn3/browser_wasi_shim';
import type { Folder } from '../messages';

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
    const below = folder(files, { readonly: true }).contents.get('data');
    return new PreopenDirectory('/data', below instanceof Directory ? below.contents : new Map());
}

/** A folder that tells of each file as soon as it is whole: the program writes it under another name, and then renames it. */
export class Watched extends PreopenDirectory {
    constructor(
        name: string,
        files: Folder,
        private readonly whole: (name: string, bytes: Uint8Array) => void,
    ) {
        super(name, folder(Object.entries(files), { readonly: false }).contents);
    }

    override path_link(path: string, inode: Inode, isFolderAllowed: boolean): number {
        const problem = super.path_link(path, inode, isFolderAllowed);
        if (problem === 0 && inode instanceof File) this.whole(path, inode.data);
        return problem;
    }
}

function folder(files: Iterable<[string, Uint8Array]>, options: { readonly: boolean }): Directory {
    const root = new Directory(new Map());
    for (const [path, bytes] of files) put(root, path.split('/'), new File(bytes, options));
    return root;
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
