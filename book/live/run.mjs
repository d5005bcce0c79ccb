// Runs the program as a command, in the same world as a page does:
//   node run.mjs program.wasm.gz ch03-gradient descent --learning-rate 10 --figures DIR
// It finds common/data at /data. What it writes goes to files below the folder that it is called in.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory } from '@bjorn3/browser_wasi_shim';
import { start } from './src/start.mjs';

const [, , program, ...words] = argv;
if (!program || words.length === 0) {
    console.error('usage: node run.mjs PROGRAM.wasm[.gz] CHAPTER [SECTION] [OPTIONS]');
    exit(2);
}

const bytes = readFileSync(program);
const module = new WebAssembly.Module(program.endsWith('.gz') ? gunzipSync(bytes) : bytes);
const data = fileURLToPath(new URL('../../common/data', import.meta.url));
const root = new PreopenDirectory('/', new Map([['data', inMemory(data)]]));
const output = descriptor => new ConsoleStdout(text => writeAll(descriptor, text));
const code = start(module, words, [new OpenFile(new File([])), output(1), output(2), root]);
root.dir.contents.delete('data');
save(root.dir, '.');
exit(code);

function inMemory(folder) {
    const entry = one => (one.isDirectory() ? inMemory(join(folder, one.name)) : file(join(folder, one.name)));
    return new Directory(new Map(readdirSync(folder, { withFileTypes: true }).map(one => [one.name, entry(one)])));
}

function file(path) {
    return new File(readFileSync(path), { readonly: true });
}

// A pipe that is full takes a part; one that nobody reads any more ends the run, as in a terminal.
function writeAll(descriptor, text) {
    try {
        for (let written = 0; written < text.length; ) written += writeSync(descriptor, text, written);
    } catch (error) {
        if (error.code !== 'EPIPE') throw error;
        exit(0);
    }
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
