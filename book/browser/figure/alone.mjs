// Drawings without their pages: `node figures.mjs FILE FOLDER…` puts them into an empty page of the built book, those
// named `….narrow.svg` on a phone, the others on a desk.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function svgs(path) {
    if (!statSync(path).isDirectory()) return path.endsWith('.svg') ? [path] : [];
    return readdirSync(path).sort().flatMap(name => svgs(join(path, name)));
}

const isNarrow = file => file.endsWith('.narrow.svg');

/** Calls `look` with a page of drawings, and the width to look at it. */
export async function alone(browser, files, site, look) {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    for (const [form, width] of [['wide', 1280], ['narrow', 360]]) {
        const chosen = files.filter(file => isNarrow(file) === (form === 'narrow'));
        if (!chosen.length) continue;
        writeFileSync(join(folder, `${form}.html`), html(site, chosen, form));
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(pathToFileURL(join(folder, `${form}.html`)).href);
        await look(page, width);
        await page.close();
    }
    rmSync(folder, { recursive: true });
}

/** A page of the book with drawings instead of its text. */
function html(site, files, form) {
    const page = readFileSync(join(site, 'en/notation.html'), 'utf8');
    const figure = file => {
        const svg = readFileSync(file, 'utf8').replace('<svg', `<svg class="${form}"`);
        return `<figure data-name="${file}"><div class="drawing">${svg}</div></figure>`;
    };
    const [head, tail] = [page.split('<main>')[0], page.split('</main>')[1]];
    const base = `<head><base href="${pathToFileURL(join(site, 'en')).href}/">`;
    return `${head.replace('<head>', base)}<main>${files.map(figure).join('\n')}</main>${tail}`;
}
