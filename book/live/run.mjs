// Runs the program as a command, in the same world as a page does:
//   node run.mjs program.wasm.gz ch03-gradient descent --learning-rate 10 --figures DIR
// It finds common/data at /data. What it writes goes to files below the folder that it is called in.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

// What WASI answers to what it does not have.
const NOSYS = 52;

const [, , program, ...words] = argv;
if (!program || words.length === 0) {
    console.error('usage: node run.mjs PROGRAM.wasm[.gz] CHAPTER [SECTION] [OPTIONS]');
    exit(2);
}

const bytes = readFileSync(program);
const module = new WebAssembly.Module(program.endsWith('.gz') ? gunzipSync(bytes) : bytes);
const data = fileURLToPath(new URL('../../common/data', import.meta.url));
const root = new PreopenDirectory('/', new Map([['data', inMemory(data)]]));
const output = file => new ConsoleStdout(text => writeAll(file, text));
const system = new WASI(words, [], [new OpenFile(new File([])), output(1), output(2), root], { debug: false });
const instance = new WebAssembly.Instance(module, imports());
const code = system.start(instance);
root.dir.contents.delete('data');
save(root.dir, '.');
exit(code);

function inMemory(folder) {
    const entries = readdirSync(folder, { withFileTypes: true }).map(({ name }) => name);
    return new Directory(new Map(entries.map(name => [name, entry(join(folder, name))])));
}

function entry(path) {
    try {
        return new File(readFileSync(path), { readonly: true });
    } catch (error) {
        if (error.code === 'EISDIR') return inMemory(path);
        throw error;
    }
}

// A pipe that is full takes a part.
function writeAll(file, text) {
    for (let written = 0; written < text.length; ) written += writeSync(file, text, written);
}

// WASI, and an answer for functions that Debian's C library lacks and the program does not need.
function imports() {
    const found = { wasi_snapshot_preview1: system.wasiImport, env: {} };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        if (from === 'env') found.env[name] = () => NOSYS;
    }
    found.env.__errno_location = () => instance.exports.errno.value;
    return found;
}

function save(folder, path) {
    for (const [name, one] of folder.contents) {
        const to = join(path, name);
        if (one instanceof Directory) {
            save(one, to);
        } else {
            mkdirSync(dirname(to), { recursive: true });
            writeFileSync(to, one.data);
        }
    }
}
