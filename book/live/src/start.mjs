// Starts the program in a new instance: for the page's worker, and for `run.mjs`, which Node runs as it stands.
import { WASI } from '@bjorn3/browser_wasi_shim';

/** What Debian's older wasi-libc asks for and no current one does: it is told that there is none (ENOSYS). */
const NOT_SUPPORTED = 52;

/**
 * Runs a command with these open files and folders, and returns its exit code.
 * @param {WebAssembly.Module} program
 * @param {string[]} command
 * @param {import('@bjorn3/browser_wasi_shim').Fd[]} open
 * @returns {number}
 */
export function start(program, command, open) {
    const wasi = new WASI(command, [], open, { debug: false });
    const instance = new WebAssembly.Instance(program, imports(program, wasi, command));
    return wasi.start(/** @type {Parameters<typeof wasi.start>[0]} */ (instance));
}

/**
 * The shim's functions, and a refusal for every other that the program imports.
 * @param {WebAssembly.Module} program
 * @param {WASI} wasi
 * @param {string[]} command
 */
function imports(program, wasi, command) {
    /** @type {WebAssembly.Imports} */
    const imports = { wasi_snapshot_preview1: { ...wasi.wasiImport, args_sizes_get: argumentSizes(wasi, command) } };
    for (const { module, name } of WebAssembly.Module.imports(program)) {
        imports[module] ??= {};
        imports[module][name] ??= () => NOT_SUPPORTED;
    }
    return imports;
}

/**
 * The shim counts letters where the program needs bytes: `η` has two.
 * @param {WASI} wasi
 * @param {string[]} command
 * @returns {(count: number, size: number) => number}
 */
function argumentSizes(wasi, command) {
    const encoder = new TextEncoder();
    const bytes = command.reduce((sum, word) => sum + encoder.encode(word).length + 1, 0);
    return (count, size) => {
        const memory = new DataView(wasi.inst.exports.memory.buffer);
        memory.setUint32(count, command.length, true);
        memory.setUint32(size, bytes, true);
        return 0;
    };
}
