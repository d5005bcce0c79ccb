// Bundles the scripts into `live.js`: the worker's code is a text in the page's. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const common = { bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'none' };
const text = ({ outputFiles: [file] }) => file.text;

const worker = text(await build({ ...common, entryPoints: [here('src/worker/main.ts')] }));
const embedded = {
    name: 'worker',
    setup(esbuild) {
        esbuild.onResolve({ filter: /^worker$/ }, () => ({ path: 'worker', namespace: 'worker' }));
        esbuild.onLoad({ filter: /.*/, namespace: 'worker' }, () => ({ contents: worker, loader: 'text' }));
    },
};
const page = text(await build({ ...common, entryPoints: [here('src/page/main.ts')], plugins: [embedded] }));

const kept = here('live.js');
if (!process.argv.includes('--check')) writeFileSync(kept, page);
else if (readFileSync(kept, 'utf8') !== page) {
    console.error('live.js is older than its sources: `npm run build` makes it anew');
    process.exit(1);
}
console.log(`live.js has ${page.length} letters, the worker ${worker.length}`);
