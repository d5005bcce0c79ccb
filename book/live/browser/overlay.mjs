// Two runs over each other: the last one is kept, drawn behind the next ones, and taken away again.
import { begin, forget, over, press, run, shown, until } from './terminal.mjs';

/** A page in each language, and what the run that is kept is called there. */
const PAGES = { chromium: ['en', 'before.csv'], firefox: ['ko', '이전.csv'] };

export async function checkOverlay({ browser, address, report }) {
    const expect = (holds, what) => holds || report(what);
    const [language, file] = PAGES[browser.name];
    const { page, errors, close } = await browser.open(`${address}/${language}/ch04-backprop/train.html`);
    expect(await page.evaluate(isDisabled), 'there is a run to keep before the first one');
    await run(page, 0, 'train --epochs 3');
    const alone = await page.evaluate(curves);
    await press(page, 0, 'over');
    expect((await shown(page, 0)).words === `train --epochs 3 --compare ${file}`, `keeping made ${(await shown(page, 0)).words}`);
    const both = await run(page, 0, `train --epochs 3 --compare ${file} --learning-rate 0.02`);
    expect(!both.isRefused, `over each other: ${both.output}`);
    const two = await page.evaluate(curves);
    expect(two > alone, `${two} curves for two runs, ${alone} for one`);
    await new Promise(resolve => setTimeout(resolve, 500));
    const shared = await page.evaluate(() => new URLSearchParams(location.search).get('args'));
    expect(shared === 'train --epochs 3 --learning-rate 0.02', `the address keeps ${shared}`);
    await forget(page, 0);
    await press(page, 0, 'over');
    const apart = await over(page, 0);
    expect(apart.words === 'train --epochs 3 --learning-rate 0.02', `taking away made ${apart.words}`);
    expect((await page.evaluate(curves)) === alone, 'the earlier run is still drawn');
    await stopped(page, file, expect);
    for (const error of errors) report(error);
    await close();
}

/** A run that was stopped is kept as far as it came; its figures grew on the way. */
async function stopped(page, file, expect) {
    const before = await page.evaluate(drawn);
    await begin(page, 0, 'train --epochs 1000');
    const isDrawn = async () => (await page.evaluate(drawn)) !== before;
    await until(isDrawn, 'the figures wait for the end', 30_000).catch(problem => expect(false, problem.message));
    const early = await page.evaluate(drawn);
    const grows = async () => (await page.evaluate(drawn)) !== early;
    await until(grows, 'the figures do not grow', 30_000).catch(problem => expect(false, problem.message));
    await forget(page, 0);
    await press(page, 0, 'run');
    await over(page, 0);
    await press(page, 0, 'over');
    const next = await run(page, 0, `train --epochs 1 --compare ${file}`);
    expect(!next.isRefused, `over a stopped run: ${next.output}`);
}

const drawn = () => document.querySelector('.drawing[data-figure="ch04-backprop/loss"]').innerHTML;
const curves = () => document.querySelector('.drawing[data-figure="ch04-backprop/loss"] svg.wide').querySelectorAll('path, polyline').length;
const isDisabled = () => document.querySelector('.terminal.live .over').disabled;
