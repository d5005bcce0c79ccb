// The checks find what is planted: a copy of the site, with a fault of every kind on one page, must be reported.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FIGURE_FAULTS } from './figure/planted.mjs';

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
    ['<p style="color: #777">faint</p>', 'light: p. “faint” has a contrast of 4.48'],
    ...FIGURE_FAULTS,
];

/** Keeps clicks from what follows the language link. */
const DEAF = "<script>document.addEventListener('click', event => event.stopPropagation(), true)</script>";

/** Where the next chapter begins on the page with the whole book, of which the beginning is enough. */
const BREAK = '<div style="break-before';
const PYTHON = '<pre><code class="language-python">def f(): pass</code></pre>';
const COAL = '<li role="none"><button role="menuitem" class="theme" id="mdbook-theme-coal">Coal</button></li>';

function change(file, from, to) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(copy, file), text.replace(from, () => to));
}

function plant() {
    cpSync(site, copy, { recursive: true });
    const print = readFileSync(join(copy, 'en/print.html'), 'utf8');
    for (const language of ['ko', 'en']) {
        for (const name of readdirSync(join(copy, language), { withFileTypes: true })) {
            const other = name.isDirectory() ? /^ch\d/.test(name.name) : name.name.endsWith('.html') && !KEPT.includes(name.name);
            if (other) rmSync(join(copy, language, name.name), { recursive: true });
        }
    }
    change(PAGE, '</main>', `${FAULTS.map(([fault]) => fault).join('\n')}</main>`);
    change(PAGE, '../ko/notation.html" hreflang="ko" lang="ko">', '../ko/index.html" hreflang="ko" lang="ko">');
    change('ko/notation.html', '</main>', `${DEAF}</main>`);
    change('ko/notation.html', '밝기 바꾸기', 'Change theme');
    change('en/index.html', 'navy">Dark</button></li>', `navy">Dark</button></li>${COAL}`);
    change('en/book.js', "coal: 'navy'", "coal: 'coal'");
    const first = print.slice(0, print.indexOf(BREAK)).replace('media="screen"', '');
    writeFileSync(join(copy, 'en/print.html'), first + PYTHON + print.slice(print.lastIndexOf('</main>')));
    change('en/theme/print.css', '6.25pt', '9pt');
    change('ko/theme/searchbox.js', "'input'", "'keyup'");
    change('en/searchindex.js', 'ch04-backprop/index.html#backpropagation', 'index.html#elsewhere');
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
    'en/notation.html: the other language does not show #in-the-code',
    '“Change theme” is not in the language of the page', 'default_theme, light, navy, coal are offered', 'coal is shown as',
    'the text has 14.4 pt', 'on paper: span.hljs-function “def f():” has a contrast of', 'lines for 2 pages',
    'ko: 역전파 leads to undefined', 'en: backpropagation leads to index#elsewhere'];
const missed = expected.filter(said => !found.includes(said));
console.log(missed.length ? `not found: ${missed.join(', ')}\n${found}` : `all ${expected.length} planted faults are found`);
process.exitCode = missed.length ? 1 : 0;
