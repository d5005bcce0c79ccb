// The checks find what is planted: a copy of the site, with a fault of every kind on one page, must be reported.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const site = resolve(process.argv[2] ?? join(import.meta.dirname, '../../target/book'));
const copy = mkdtempSync(join(tmpdir(), 'planted-'));
const PAGE = 'en/notation.html';
const KEPT = ['index.html', 'notation.html', 'toc.html'];

/** What is planted before </main>, and what the check has to say about it. */
const FAULTS = [
    ['<script>console.error("planted")</script>', 'console: planted'],
    ['<script>throw new Error("planted")</script>', 'script: planted'],
    ['<img src="http://outside.invalid/a.png" alt="outside">', 'asks for http://outside.invalid/a.png'],
    ['<img src="nowhere.png" alt="">', 'cannot load'],
    ['<math></math>', 'math  has no size'],
    ['<div style="width: 2000px">wide</div>', 'px too wide on a screen of 360 px'],
    ['<img src="../en/favicon.png">', 'axe image-alt'],
];

/** Keeps clicks from what follows the language link. */
const DEAF = "<script>document.addEventListener('click', event => event.stopPropagation(), true)</script>";

function plant() {
    cpSync(site, copy, { recursive: true });
    for (const language of ['ko', 'en']) {
        for (const name of readdirSync(join(copy, language), { withFileTypes: true })) {
            const other = name.isDirectory() ? /^ch\d/.test(name.name) : name.name.endsWith('.html') && !KEPT.includes(name.name);
            if (other) rmSync(join(copy, language, name.name), { recursive: true });
        }
    }
    const html = readFileSync(join(copy, PAGE), 'utf8');
    const planted = html.replace('</main>', `${FAULTS.map(([fault]) => fault).join('\n')}</main>`);
    writeFileSync(join(copy, PAGE), planted.replace('../ko/notation.html" hreflang="ko" lang="ko">', '../ko/index.html" hreflang="ko" lang="ko">'));
    const twin = join(copy, 'ko/notation.html');
    writeFileSync(twin, readFileSync(twin, 'utf8').replace('</main>', `${DEAF}</main>`));
    writeFileSync(join(copy, 'ko/theme/search.js'), '');
}

function report() {
    try {
        return execFileSync(process.execPath, [join(import.meta.dirname, 'check.mjs'), copy], { encoding: 'utf8' });
    } catch (failure) {
        return failure.stdout;
    }
}

plant();
const found = report();
rmSync(copy, { recursive: true });
const expected = [...FAULTS.map(([, said]) => said), 'the other language is',
    'linked to #in-the-code, the other language opens at #', 'scrolled to #numbers-and-arrays, the other language opens at #',
    'en/notation.html: the other language does not show #in-the-code', 'the search finds nothing for 역전파'];
const missed = expected.filter(said => !found.includes(said));
console.log(missed.length ? `not found: ${missed.join(', ')}\n${found}` : `all ${expected.length} planted faults are found`);
process.exitCode = missed.length ? 1 : 0;
