// One run of the program: a command, in a new instance, with folders in memory.
import { ConsoleStdout, type Fd, File, OpenFile, WASI } from '@bjorn3/browser_wasi_shim';
import type { Figures } from '../messages';
import { data, drawn, empty } from './folders';

export { NeedsFiles } from './folders';

/** What Debian's older wasi-libc asks for and no current one does: it is told that there is none (ENOSYS). */
const NOT_SUPPORTED = 52;

export type Write = (text: string, isError: boolean) => void;

export function run(
    program: WebAssembly.Module,
    command: string[],
    files: Map<string, Uint8Array> | null,
    write: Write,
): { code: number; figures: Figures } {
    const figures = empty('/figures');
    const streams: Fd[] = [new OpenFile(new File([])), stream(write, false), stream(write, true)];
    const wasi = new WASI(command, [], [...streams, empty('.'), figures, data(files)], { debug: false });
    const instance = new WebAssembly.Instance(program, imports(program, wasi, command));
    const code = wasi.start(instance as Parameters<typeof wasi.start>[0]);
    return { code, figures: drawn(figures) };
}

function stream(write: Write, isError: boolean): ConsoleStdout {
    const decoder = new TextDecoder();
    return new ConsoleStdout(bytes => write(decoder.decode(bytes, { stream: true }), isError));
}

/** The shim's functions, and a refusal for every other that the program imports. */
function imports(program: WebAssembly.Module, wasi: WASI, command: string[]): WebAssembly.Imports {
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module, name } of WebAssembly.Module.imports(program)) {
        imports[module] ??= {};
        imports[module][name] = () => NOT_SUPPORTED;
    }
    const own = { ...wasi.wasiImport, args_sizes_get: argumentSizes(wasi, command) };
    imports['wasi_snapshot_preview1'] = { ...imports['wasi_snapshot_preview1'], ...(own as Record<string, WebAssembly.ImportValue>) };
    return imports;
}

/** The shim counts letters where the program needs bytes: `η` has two. */
function argumentSizes(wasi: WASI, command: string[]): (count: number, size: number) => number {
    const encoder = new TextEncoder();
    const bytes = command.reduce((sum, word) => sum + encoder.encode(word).length + 1, 0);
    return (count, size) => {
        const memory = new DataView(wasi.inst.exports.memory.buffer);
        memory.setUint32(count, command.length, true);
        memory.setUint32(size, bytes, true);
        return 0;
    };
}
