// Two hundred runs leave the memory of a page as it was.
import { run } from './terminal.mjs';

const RUNS = 200;
/** What may be left of them: less than a fifth of a hundred kilobytes a run, where one writes more than that. */
const LEFT = 4e6; // bytes

export async function checkMany({ browser, address, report }) {
    const { page, close } = await browser.open(`${address}/en/ch03-gradient/descent.html`);
    for (let warm = 0; warm < 20; warm += 1) await run(page, 0);
    const before = await page.evaluate(used);
    for (let index = 0; index < RUNS; index += 1) await run(page, 0, `descent --learning-rate 0.${1 + (index % 9)}`);
    const grown = (await page.evaluate(used)) - before;
    if (grown > LEFT) report(`${RUNS} runs leave ${(grown / 1e6).toFixed(1)} MB`);
    await close();
    return `${RUNS} runs leave ${(grown / 1e6).toFixed(2)} MB`;
}

function used() {
    window.gc();
    return performance.memory.usedJSHeapSize;
}
