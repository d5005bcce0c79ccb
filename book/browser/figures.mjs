// The figures in every theme, on a desk and on a phone: nothing is too small, too pale, cut off or in the way of a label.
// `node figures.mjs FILE FOLDER…`, after `cargo run -p book`, looks at drawings alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { alone, svgs } from './figure/alone.mjs';
import { colours } from './figure/colours.mjs';
import { reading } from './figure/drawing.mjs';
import { faults } from './figure/faults.mjs';
import { foreignLetters } from './figure/fonts.mjs';
import { geometry } from './figure/geometry.mjs';
import { inPage } from './figure/page.mjs';
import { paint } from './figure/paint.mjs';

const WIDTHS = [1280, 360];
const SOURCE = [...paint, ...geometry, ...reading, ...faults, ...colours, ...inPage].join('\n');

export async function checkFigures(browser, tab, report, all, site) {
    const shows = path => readFileSync(join(site, path), 'utf8').includes('class="drawing"');
    if (!all.some(shows)) report('figures', 'no page shows one');
    for (const path of all.filter(path => !path.endsWith('print.html'))) {
        const { page, close } = await tab(browser, path);
        for (const width of shows(path) ? WIDTHS : WIDTHS.slice(0, 1)) {
            if (page.viewportSize().width !== width) {
                await page.setViewportSize({ width, height: 900 });
                await page.reload();
            }
            await look(page, width, (figure, what) => report(path, `${figure}: ${what}`));
        }
        await close();
    }
}

async function look(page, width, report) {
    await page.evaluate(async () => { document.body.getBoundingClientRect(); await document.fonts.ready; });
    const found = await page.evaluate(`{ ${SOURCE}; figureFaults(offered()); }`);
    for (const [figure, what] of [...found, ...await foreignLetters(page)]) report(figure, `${what} (at ${width} px)`);
}

if (process.argv[1] === import.meta.filename) {
    const site = join(import.meta.dirname, '../../target/book');
    const files = process.argv.slice(2).flatMap(svgs);
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    let count = 0;
    await alone(browser, files, site, (page, width) => look(page, width, (figure, what) => {
        count += 1;
        console.log(`${figure}: ${what}`);
    }));
    await browser.close();
    console.log(`${count} findings in ${files.length} drawings`);
    process.exitCode = count ? 1 : 0;
}
