// One run of the program: a command, in a new instance, with folders in memory. What it writes is told as it comes.
import { ConsoleStdout, type Fd, File, OpenFile } from '@bjorn3/browser_wasi_shim';
import type { News, Task } from '../messages';
import { start } from '../start.mjs';
import { data, Watched } from './folders';

export type Tell = (news: News) => void;

/** Returns the exit code. */
export function run(program: WebAssembly.Module, { command, folder }: Task, files: Map<string, Uint8Array> | null, tell: Tell): number {
    const own = new Watched('.', folder, (name, bytes) => tell({ kind: 'file', name, bytes }));
    const figures = new Watched('/figures', {}, (file, bytes) => tell({ kind: 'figure', file, svg: new TextDecoder().decode(bytes) }));
    const streams: Fd[] = [new OpenFile(new File([])), stream(tell, false), stream(tell, true)];
    return start(program, command, [...streams, own, figures, data(files)]);
}

function stream(tell: Tell, isError: boolean): ConsoleStdout {
    const decoder = new TextDecoder();
    return new ConsoleStdout(bytes => tell({ kind: 'text', text: decoder.decode(bytes, { stream: true }), isError }));
}
