// What a reader does: a slider, a hundred changes in a row, a refused value, Stop, back to the book, a link.
import { begin, forget, over, run, shown, until } from './terminal.mjs';

const SECTION = 'ko/ch03-gradient/descent.html';
const TRAINING = 'en/ch04-backprop/train.html';
/** The run would go on for minutes; a browser beside other programs takes a while to answer. */
const SOON = 3000; // ms

export async function checkUse({ browser, address, report }) {
    const expect = (holds, what) => holds || report(what);
    const { page, errors, close } = await browser.open(`${address}/${SECTION}`);
    const recorded = await shown(page, 0);
    await slide(page, expect);
    await hurry(page, expect);
    await refuse(page, expect);
    await restore(page, recorded, expect);
    await share(browser, page, expect);
    await close();
    await stop(browser, address, expect);
    for (const error of errors) report(error);
}

/** One step of a slider changes the command, the output and the figures of the section. */
async function slide(page, expect) {
    const before = await page.evaluate(drawn);
    const { y } = await page.evaluate(focusSlider);
    await forget(page, 0);
    await page.keyboard.press('ArrowRight');
    const after = await over(page, 0);
    expect(after.words === 'descent --learning-rate 0.2', `the slider made “${after.words}”`);
    expect(after.output.includes('η = 0.2') && after.marks > 5, `the slider left ${after.output}`);
    expect((await page.evaluate(drawn)) !== before, 'the slider left the figure as it was');
    expect((await page.evaluate(focusSlider)).y === y, 'the page jumped under the slider');
}

/** A hundred changes in a row end in what the last one asks for. */
async function hurry(page, expect) {
    await page.evaluate(focusSlider);
    for (let press = 0; press < 100; press += 1) await page.keyboard.press(press % 2 ? 'ArrowRight' : 'ArrowLeft');
    await page.keyboard.press('Home');
    const isLast = async () => {
        const { output, isBusy } = await shown(page, 0);
        return output.includes('η = 0.0001') && !isBusy;
    };
    await until(isLast, 'a hundred changes do not end', 10_000).catch(problem => expect(false, problem.message));
}

async function refuse(page, expect) {
    const refused = await run(page, 0, 'descent --learning-rate 0');
    expect(refused.isRefused && refused.output.includes('greater than 0'), `0 gave ${refused.output}`);
    expect(refused.status.includes('greater than 0'), 'a refusal is not announced');
    const odd = await run(page, 0, "descent --start 'η \"");
    expect(odd.isRefused && odd.output.startsWith('error'), `what is no number gave ${odd.output}`);
}

/** Everything is as it was, to the byte. */
async function restore(page, recorded, expect) {
    const before = await page.evaluate(() => document.querySelectorAll('.terminal.live')[0].querySelector('.book').click());
    const after = await shown(page, 0);
    for (const what of ['words', 'output', 'isRefused', 'marks']) {
        expect(after[what] === recorded[what], `back to the book: ${what} is ${after[what]}, not ${recorded[what]}`);
    }
    return before;
}

/** The address of a page leads to the same command. */
async function share(browser, page, expect) {
    await run(page, 2, 'descent --steps 7');
    await until(() => page.evaluate(() => location.search.includes('run=2')), 'the address does not keep the command', 3000).catch(problem => expect(false, problem.message));
    const other = await browser.open(`${await page.evaluate(() => location.href)}`);
    const opened = await over(other.page, 2);
    expect(opened.words === 'descent --steps 7' && opened.marks > 0, `the link opened ${opened.words}`);
    await other.close();
}

/** Rows appear while it trains; Stop ends it at once, and it can be begun again. */
async function stop(browser, address, expect) {
    const { page, close } = await browser.open(`${address}/${TRAINING}`);
    const rows = async () => (await shown(page, 0)).output.split('\n').filter(line => /^ +\d+ +\d\.\d+ /.test(line)).length;
    await begin(page, 0, 'train --epochs 1000');
    const isGrowing = async () => (await shown(page, 0)).output.includes('6000 images') && (await rows()) >= 3;
    await until(isGrowing, 'no rows appear while it trains', 60_000);
    const began = Date.now();
    await forget(page, 0);
    await page.evaluate(() => document.querySelector('.terminal.live button.run').click());
    const stopped = await over(page, 0);
    expect(Date.now() - began < SOON, `Stop took ${Date.now() - began} ms`);
    expect(stopped.status === 'Stopped.', `Stop says ${stopped.status}`);
    const before = await rows();
    await new Promise(resolve => setTimeout(resolve, 500));
    expect((await rows()) === before, 'it trains on after Stop');
    const again = await run(page, 0, 'train --epochs 1');
    expect(again.output.includes('-- result'), `after Stop it gave ${again.output}`);
    const isAlone = async () => page.workers().length === 1; // the browser ends a worker a little later than it is told to
    if (browser.name === 'chromium') await until(isAlone, 'the stopped worker is still there', 5000);
    await close();
}

const drawn = () => document.querySelector('.drawing[data-figure="ch03-gradient/1-4"]').innerHTML;

function focusSlider() {
    const slider = document.querySelector('.terminal.live input[type=range]');
    slider.focus();
    return { y: slider.getBoundingClientRect().top };
}
