// A terminal that plays: it goes on from where it was, pauses, takes one step, begins anew; and its state is not lost or mixed up.
import { forget, over, press, run, shown, until } from './terminal.mjs';

const PAGE = 'en/ch04-backprop/play.html';
const QUIET = ['', 'Training', 'Reading data', 'Stopped.'];

export async function checkPlay({ browser, address, report }) {
    const expect = (holds, what) => holds || report(what);
    const { page, errors, close } = await browser.open(`${address}/${PAGE}`);
    const recorded = await shown(page, 0);
    await play(page, expect);
    await step(page, expect);
    await turn(page, expect);
    await anew(page, expect);
    await elsewhere(page, expect);
    await press(page, 0, 'book');
    const restored = await shown(page, 0);
    expect(restored.output === recorded.output && restored.words === recorded.words, `back to the book: ${restored.output}`);
    const first = await run(page, 0, 'play --steps 3');
    expect(steps(first) === 3, `after that it begins at ${steps(first)} steps`);
    for (const error of errors) report(error);
    await close();
}

/** It plays on by itself, says so once, and rests when it is told to. */
async function play(page, expect) {
    await page.evaluate(listen);
    await press(page, 0, 'start');
    const isFar = async () => steps(await shown(page, 0)) >= 100;
    await until(isFar, 'it does not play', 30_000).catch(problem => expect(false, problem.message));
    expect((await shown(page, 0)).status === 'Training', `while it plays, it says ${(await shown(page, 0)).status}`);
    await press(page, 0, 'start');
    await until(async () => (await shown(page, 0)).status === 'Stopped.', 'it does not pause', 5000).catch(problem => expect(false, problem.message));
    const said = await page.evaluate(() => window.said);
    expect(said.length <= QUIET.length && said.every(words => QUIET.includes(words)), `it said ${said.join(', ')}`);
    const before = steps(await shown(page, 0));
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(steps(await shown(page, 0)) === before, 'it plays on after the pause');
}

/** One batch more, by keyboard. */
async function step(page, expect) {
    const before = await shown(page, 0);
    await page.evaluate(() => document.querySelector('.terminal.live .step').focus());
    await forget(page, 0);
    await page.keyboard.press('Enter');
    const after = await over(page, 0);
    expect(steps(after) === steps(before) + 1, `one batch leads from ${steps(before)} to ${steps(after)}`);
    expect(after.words === before.words && after.marks > 0, `one batch left ${after.words}`);
}

/** Another learning rate goes on from the state, paused or not; another network begins anew. */
async function turn(page, expect) {
    const before = steps(await shown(page, 0));
    await forget(page, 0);
    await page.evaluate(focusSlider, '--learning-rate');
    await page.keyboard.press('ArrowRight');
    const turned = await shown(page, 0);
    expect(turned.words.includes('--learning-rate 0.5') && turned.status !== '', `the slider left ${turned.words}, ${turned.status}`);
    expect(steps(turned) === before, 'it runs while it is paused');
    const on = await run(page, 0);
    expect(steps(on) === before + 20, `with another learning rate it came from ${before} to ${steps(on)}`);
    await forget(page, 0);
    await page.evaluate(focusSlider, '--hidden');
    await page.keyboard.press('ArrowLeft');
    const other = await over(page, 0);
    expect(steps(other) === 20 && !other.isRefused, `another network is at ${steps(other)} steps: ${other.output}`);
}

/** From the beginning, while it plays; and a refusal ends it. */
async function anew(page, expect) {
    await press(page, 0, 'start');
    await until(async () => steps(await shown(page, 0)) >= 80, 'it does not play again', 30_000).catch(problem => expect(false, problem.message));
    await press(page, 0, 'anew');
    await until(async () => steps(await shown(page, 0)) < 80, 'it does not begin anew', 5000).catch(problem => expect(false, problem.message));
    await page.evaluate(focusSlider, '--learning-rate');
    await page.keyboard.press('End');
    await until(async () => (await shown(page, 0)).isRefused, 'it plays on with what is refused', 30_000).catch(problem => expect(false, problem.message));
    const isPlaying = await page.evaluate(() => document.querySelector('.terminal.live .start').classList.contains('running'));
    expect(!isPlaying, 'a refusal does not end it');
}

/** A run in another terminal ends it. */
async function elsewhere(page, expect) {
    await run(page, 0, 'play');
    if (!(await shown(page, 1))) return;
    await press(page, 0, 'start');
    await until(async () => steps(await shown(page, 0)) >= 60, 'it does not play', 30_000).catch(problem => expect(false, problem.message));
    await run(page, 1);
    const before = steps(await shown(page, 0));
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(steps(await shown(page, 0)) === before, 'two terminals run at once');
}

/** How many steps were taken so far. */
function steps({ output }) {
    return Number(/so far +([\d,]+)/.exec(output)?.[1].replaceAll(',', ''));
}

function listen() {
    window.said = [];
    const status = document.querySelector('.terminal.live .status');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
}

function focusSlider(option) {
    const knobs = [...document.querySelectorAll('.terminal.live .knob')];
    knobs.find(knob => knob.querySelector('code').textContent === option).querySelector('input').focus();
}
