// The checks find what is planted: a copy of the site, with a fault of every kind on one page, must be reported.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const site = resolve(process.argv[2] ?? join(import.meta.dirname, '../../target/book'));
const copy = mkdtempSync(join(tmpdir(), 'planted-'));
const PAGE = 'en/notation.html';
const KEPT = ['index.html', 'notation.html', 'toc.html'];

const HALO = 'stroke="#fff" stroke-width="6" paint-order="stroke"';
const drawn = svgs => `<figure><div class="drawing">${svgs}</div></figure>`;
const svg = (body, attributes = '') => `<svg width="300" height="100" viewBox="0 0 300 100" font-size="14" ${attributes}>
    <rect width="300" height="100" fill="#fff"/>${body}</svg>`;
const form = (name, display) => svg('', `class="${name}" style="display: ${display} !important"`);

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
    ...[
        ['<text x="9" y="50" fill="#aaa">pale</text>', '“pale” has a contrast of'],
        ['<image width="99" height="99" href="../en/favicon.png"/><text x="9" y="50">photo</text>', '“photo” stands on a picture'],
        ['<path d="M 9 50 H 99" stroke="#ccc"/>', 'lines or dots in #ccc have a contrast of'],
        ['<path d="M 9 50 H 99" stroke="var(--faint)" style="--faint: #f5f5f5"/>', 'lines or dots in var(--faint) have a contrast of'],
        ['<text x="9" y="50">here</text><text x="19" y="55">there</text>', '“here” and “there” overlap'],
        [`<text x="9" y="50">left</text><text x="31" y="50" ${HALO}>right</text>`, 'the rim of “right” cuts “left”'],
        ['<path d="M 9 46 H 99" stroke="#000"/><text x="29" y="50">crossed</text>', 'runs through “crossed”'],
        [`<circle cx="39" cy="46" r="5" fill="#000"/><text x="29" y="50" ${HALO}>on a dot</text>`, 'runs through “on a dot”'],
        ['<text x="29" y="50">behind</text><rect x="9" y="9" width="99" height="66" fill="#000"/>', 'covers “behind”'],
        ['<text x="9" y="50" font-size="10">little</text>', 'type of 10 px, where 11 are needed: “little”'],
        ['<text x="9" y="50">2<tspan dy="-5" font-size="7">10</tspan></text>', 'type of 7 px, where an index needs 8: “210”'],
        ['<text x="270" y="50">label</text>', '“label” reaches'],
        ['<text x="9" y="50">a ♞ moves</text>', '“a ♞ moves” needs'],
    ].map(([body, said]) => [drawn(svg(body)), said]),
    [drawn(svg('', 'style="width: 700px"')), 'px wider than its place (at 360 px)'],
    [drawn(form('wide', 'block') + form('narrow', 'block')), 'shows 2 forms at once'],
    [drawn(form('wide', 'block') + form('narrow', 'none')), 'does not show its narrow form (at 360 px)'],
    [drawn(form('wide', 'none') + form('narrow', 'block')), 'does not show its wide form (at 1280 px)'],
    ['<p lang="ko">쀍</p>', '“쀍” needs'],
];

/** Keeps clicks from what follows the language link. */
const DEAF = "<script>document.addEventListener('click', event => event.stopPropagation(), true)</script>";

const COAL = '<li role="none"><button role="menuitem" class="theme" id="mdbook-theme-coal">Coal</button></li>';

function change(file, from, to) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(copy, file), text.replace(from, () => to));
}

function plant() {
    cpSync(site, copy, { recursive: true });
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
    'ko: 역전파 leads to undefined', 'en: backpropagation leads to index#elsewhere'];
const missed = expected.filter(said => !found.includes(said));
console.log(missed.length ? `not found: ${missed.join(', ')}\n${found}` : `all ${expected.length} planted faults are found`);
process.exitCode = missed.length ? 1 : 0;
