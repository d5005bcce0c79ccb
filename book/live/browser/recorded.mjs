// Every block of every page is run once, as it stands, and gives what is recorded. Two browsers take turns: where one has
// the Korean page, the other has the English one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, shown } from './terminal.mjs';

/** Trained on a tenth of the images here, so that these numbers are others. */
const isTraining = words => words.startsWith('train');

/** Draws thousands of digits, which takes a page minutes: here fewer, so that it runs and ends. */
const LONG = { robustness: 'robustness --digits 5' };

export async function checkRecorded({ browser, site, address, report, turn }) {
    let [blocks, skipped, shortened] = [0, 0, 0];
    for (const path of pages(site, turn)) {
        const { page, errors, close } = await browser.open(`${address}/${path}`);
        for (let index = 0; ; index += 1) {
            const before = await shown(page, index);
            if (!before) break;
            blocks += 1;
            if (isTraining(before.words)) {
                skipped += 1;
                continue;
            }
            const shorter = LONG[before.words];
            const after = await run(page, index, shorter);
            if (shorter) shortened += 1;
            const fault = after ? difference(before, after, shorter) : 'nothing can be run any more';
            if (fault) report(`${path}, ${before.command}: ${fault}`);
        }
        for (const error of errors) report(`${path}: ${error}`);
        await close();
    }
    if (blocks === 0) report('no page has a terminal');
    return `${blocks} blocks, ${skipped} of them train on fewer images here and are left out, ${shortened} draw fewer digits`;
}

/** Every second page of each language. */
function pages(site, turn) {
    const chapters = ['ch01-forward', 'ch02-loss', 'ch03-gradient', 'ch04-backprop'];
    return ['ko', 'en'].flatMap((language, shift) => {
        const paths = chapters.flatMap(chapter => readdirSync(join(site, language, chapter)).map(file => `${language}/${chapter}/${file}`));
        return paths.filter((_, index) => (index + shift + turn) % 2 === 0);
    });
}

function difference(before, after, isShorter) {
    if (before.isRefused !== after.isRefused) return after.isRefused ? `refused: ${after.output}` : 'not refused';
    const [old, now] = [lines(before.output), lines(after.output)];
    if (old.length !== now.length) return `${now.length} lines for ${old.length}`;
    if (isShorter) return null;
    const index = old.findIndex((line, index) => !agrees(line, now[index]));
    return index < 0 ? null : `“${now[index]}” for “${old[index]}”`;
}

/** Errors of the system have other numbers on other systems. */
const lines = text => text.trimEnd().replace(/os error \d+/g, 'os error').split('\n');

/** Two lines agree in every word, and in numbers but for what rounding leaves: one in the last digit, or errors near 0. */
export function agrees(old, now) {
    const [a, b] = [old.trim().split(/\s+/), now.trim().split(/\s+/)];
    return a.length === b.length && a.every((word, index) => word === b[index] || isNear(word, b[index]));
}

function isNear(old, now) {
    const number = /^(-?\d+\.\d+)(?:e(-?\d+))?;?$/;
    const [a, b] = [number.exec(old), number.exec(now)];
    if (!a || !b) return false;
    const [x, y] = [parseFloat(old), parseFloat(now)];
    const digit = 10 ** (Number(a[2] ?? 0) - a[1].split('.')[1].length);
    return Math.abs(x - y) <= Math.max(1.01 * digit, 1e-9);
}
