// A reader writes on the sheet of a page, with the mouse, a finger and the keys, takes strokes away, and has a file of their
// own read. The command says what is read, and the answer is told when a stroke is whole.
import { forget, over, press, run, shown, until } from './terminal.mjs';

/** A page in each language, and what is told there. */
const PAGES = {
    chromium: { path: 'en/ch01-forward/handwriting.html', answer: 'Answer: ', none: 'No digit.' },
    firefox: { path: 'ko/ch01-forward/handwriting.html', answer: '답: ', none: '숫자가 없습니다.' },
};
const DRAWN = 'digits --image drawing.png';

/** A 1, a 7 with its bar, and a circle, as places on the sheet. */
const ONE = [[100, 40], [96, 120], [92, 200]];
const SEVEN = [[80, 50], [170, 50], [120, 200]];
const BAR = [[95, 125], [165, 125]];

export async function checkWrite({ browser, address, report }) {
    const expect = (holds, what) => holds || report(what);
    const words = PAGES[browser.name];
    const { page, errors, close } = await browser.open(`${address}/${words.path}`);
    const recorded = await shown(page, 0);
    const tools = { page, words, expect, browser };
    await page.evaluate(() => document.querySelector('.paper').scrollIntoView({ block: 'center' }));
    await mouse(tools);
    await takeBack(tools);
    await keys(tools);
    await finger(tools);
    await zoomed(tools);
    await file(tools);
    await draw(page, ONE);
    await press(page, 0, 'book'); // while it is read
    await new Promise(resolve => setTimeout(resolve, 1000));
    const restored = await shown(page, 0);
    for (const what of ['words', 'output', 'isRefused', 'marks']) expect(restored[what] === recorded[what], `back to the book: ${what} is ${restored[what]}`);
    expect((await page.evaluate(strokes)).length === 0 && (await page.evaluate(isEmpty)), 'back to the book, the sheet is not empty');
    const sheets = await page.evaluate(() => document.querySelectorAll('.paper').length);
    expect(sheets === 1, `the page has ${sheets} sheets`);
    for (const error of errors) report(error);
    const times = await latency(tools);
    await close();
    return `an answer comes ${Math.round(times[0])} to ${Math.round(times.at(-1))} ms after the end of a stroke`;
}

/** The figure and the output follow a stroke before it is whole; the answer is told once, afterwards. */
async function mouse({ page, words, expect }) {
    const [figure, before] = [await page.evaluate(drawn), await shown(page, 0)];
    await page.evaluate(listen);
    await forget(page, 0);
    await move(page, SEVEN[0]);
    await page.mouse.down();
    for (const place of SEVEN.slice(1)) await move(page, place);
    const isRead = async () => (await shown(page, 0)).output !== before.output && (await page.evaluate(drawn)) !== figure;
    await until(isRead, 'nothing is read before the stroke is whole', 30_000).catch(problem => expect(false, problem.message));
    await new Promise(resolve => setTimeout(resolve, 1000)); // all of it is read
    expect((await page.evaluate(said)).length === 0, 'an answer is told before the stroke is whole');
    await page.mouse.up();
    const after = await answered(page, words);
    expect(after.words === DRAWN, `a stroke made “${after.words}”`);
    expect(after.output.includes('1 digit\ndigit 1: answer 7'), `a 7 gave ${after.output}`);
    expect((await page.evaluate(said)).join() === `${words.answer}7`, `for a 7 it said ${await page.evaluate(said)}`);
    await new Promise(resolve => setTimeout(resolve, 500));
    const address = await page.evaluate(() => new URLSearchParams(location.search).get('args'));
    expect(address === 'digits --image', `the address keeps ${address}`);
}

/** Undo, its key, and Clear. */
async function takeBack({ page, words, expect }) {
    await draw(page, BAR);
    expect((await page.evaluate(strokes)).length === 2, 'two strokes are not two');
    await answered(page, words);
    await forget(page, 0);
    await press(page, 0, 'undo');
    await answered(page, words);
    expect((await page.evaluate(strokes)).length === 1, 'Undo leaves a stroke, or takes both');
    await forget(page, 0);
    await page.evaluate(() => document.querySelector('.paper').focus());
    await chord(page, 'Control', 'z');
    const none = await answered(page, words);
    expect(none.output.includes('no digit: nothing stands out') && none.status === words.none, `an empty sheet gave ${none.output}, ${none.status}`);
    await draw(page, ONE);
    await draw(page, ONE.map(([x, y]) => [x + 100, y]));
    const two = await answered(page, words);
    expect(two.output.includes('2 digits, from left to right'), `two strokes beside each other gave ${two.output}`);
    await forget(page, 0);
    await press(page, 0, 'clear');
    await answered(page, words);
    expect((await page.evaluate(strokes)).length === 0, 'Clear leaves strokes');
}

/** A 1 by keyboard, beside the place where the pen begins; Escape lifts it, and the book does not turn the page. */
async function keys({ page, words, expect }) {
    await page.evaluate(() => document.querySelector('.paper').blur());
    await page.evaluate(() => document.querySelector('.paper').focus());
    const place = await page.evaluate(() => location.pathname);
    await forget(page, 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowDown');
    await chord(page, 'Shift', 'ArrowDown');
    await page.keyboard.press('Escape');
    const one = await answered(page, words);
    expect(one.output.includes('digit 1: answer 1'), `a line downwards gave ${one.output}`);
    await page.keyboard.press('ArrowRight');
    expect((await page.evaluate(strokes)).length === 1, 'a lifted pen writes');
    expect((await page.evaluate(() => location.pathname)) === place, 'the arrows turn the page');
    await forget(page, 0);
    await press(page, 0, 'clear');
    await answered(page, words);
}

/** A finger writes, and the page does not scroll under it. */
async function finger({ page, words, expect, browser }) {
    const before = await page.evaluate(() => scrollY);
    await forget(page, 0);
    await touch(browser, page, await Promise.all(ONE.map(place => onScreen(page, place))));
    const one = await answered(page, words);
    expect(one.output.includes('digit 1: answer 1'), `a finger's 1 gave ${one.output}`);
    expect((await page.evaluate(() => scrollY)) === before, 'the page scrolls under the finger');
}

/** On a page that is zoomed, in a window of another width, a stroke is where the pointer was. */
async function zoomed({ page, words, expect }) {
    for (const zoom of [1.5, 1]) {
        await page.evaluate(setZoom, zoom);
        const places = ONE.map(([x, y]) => [x + 30, y]);
        await draw(page, places);
        const [, last] = await page.evaluate(strokes);
        const [from, to] = [await onScreen(page, places[0]), await onScreen(page, places.at(-1))];
        const far = Math.hypot(last.x + last.width / 2 - (from[0] + to[0]) / 2, last.y + last.height / 2 - (from[1] + to[1]) / 2);
        expect(far < 1.5 * zoom, `at a zoom of ${zoom} a stroke is ${far} pixels from the pointer`);
        await answered(page, words);
        await forget(page, 0);
        await press(page, 0, 'undo');
        await answered(page, words);
    }
}

/** A file is read under its own name, made safe, whether it is chosen or dropped; what is no picture is refused. */
async function file({ page, words, expect }) {
    await forget(page, 0);
    await page.evaluate(give, ['choose', '-- my "seven".png']);
    const chosen = await answered(page, words);
    expect(chosen.words === 'digits --image my-seven-.png', `a chosen file made “${chosen.words}”`);
    expect(chosen.output.includes('digit 1: answer 7'), `a picture of a 7 gave ${chosen.output}`);
    expect((await page.evaluate(strokes)).length === 0, 'strokes lie on the picture');
    expect(await page.evaluate(() => document.querySelector('.paper img').naturalWidth > 0), 'the picture is not shown');
    await forget(page, 0);
    await page.evaluate(give, ['drop', 'sieben 7.PNG']);
    const dropped = await answered(page, words);
    expect(dropped.words === 'digits --image sieben-7.PNG', `a dropped file made “${dropped.words}”`);
    const again = await run(page, 0);
    expect(!again.isRefused, `run again, it gave ${again.output}`);
    await forget(page, 0);
    await page.evaluate(give, ['choose', 'photo.jpg']);
    const photo = await answered(page, words);
    expect(photo.words === 'digits --image photo.png', `a photograph made “${photo.words}”`);
    expect(photo.output.includes('digit 1: answer 7'), `a photograph of a 7 gave ${photo.output}`);
    await forget(page, 0);
    await page.evaluate(give, ['drop', 'no picture.txt']);
    const refused = await over(page, 0);
    expect(refused.isRefused && refused.output.includes('no-picture.txt'), `no picture gave ${refused.output}`);
}

/** How long the answers take, from the shortest time to the longest. */
async function latency({ page, words }) {
    const times = [];
    for (let stroke = 0; stroke < 9; stroke += 1) {
        await page.evaluate(time, words.answer);
        await draw(page, ONE.map(([x, y]) => [x + 40 * (stroke % 3), y]));
        await answered(page, words);
        times.push(await page.evaluate(() => window.took));
    }
    return times.sort((a, b) => a - b);
}

async function draw(page, places) {
    await move(page, places[0]);
    await page.mouse.down();
    for (const place of places.slice(1)) await move(page, place);
    await forget(page, 0);
    await page.mouse.up();
}

const move = async (page, place) => page.mouse.move(...(await onScreen(page, place)), { steps: 4 });

const onScreen = (page, place) => page.evaluate(toScreen, place);

async function chord(page, modifier, key) {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
}

/** Real touches, as the browser's own protocol sends them. */
async function touch(browser, page, places) {
    if (browser.name === 'firefox') {
        await page.touchscreen.touchStart(...places[0]);
        for (const place of places.slice(1)) await page.touchscreen.touchMove(...place);
        return page.touchscreen.touchEnd();
    }
    const protocol = await page.context().newCDPSession(page);
    const send = (type, touchPoints) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [{ x: places[0][0], y: places[0][1] }]);
    for (const [x, y] of places.slice(1)) await send('touchMove', [{ x, y }]);
    await send('touchEnd', []);
}

/** Waits until an answer is told. */
async function answered(page, { answer, none }) {
    const isTold = async () => {
        const { status, isRefused } = await shown(page, 0);
        return status.startsWith(answer) || status === none || isRefused;
    };
    await until(isTold, 'no answer is told');
    return shown(page, 0);
}

const drawn = () => document.querySelector('.drawing[data-figure="ch01-forward/preparation"]').innerHTML;
const said = () => window.said;
const isEmpty = () => document.querySelector('.paper').matches('.empty');

/** Where the strokes are on the screen. */
const strokes = () => [...document.querySelectorAll('.paper g path')].map(path => path.getBoundingClientRect().toJSON());

/** A place of the sheet, in pixels of the page that is not zoomed, on the screen. */
function toScreen([x, y]) {
    const { left, top } = document.querySelector('.paper svg').getBoundingClientRect();
    const zoom = Number(document.documentElement.style.zoom || 1);
    return [left + zoom * x, top + zoom * y];
}

function setZoom(zoom) {
    document.documentElement.style.zoom = zoom;
    document.querySelector('.paper').scrollIntoView({ block: 'center' });
}

/** Keeps what is told, but for what goes on. */
function listen() {
    window.said = [];
    const status = document.querySelector('.terminal.live .status');
    const hear = () => status.textContent && !status.matches('.busy') && window.said.push(status.textContent);
    new MutationObserver(hear).observe(status, { childList: true, characterData: true, subtree: true });
}

/** Takes the time from the next end of a stroke to the answer. */
function time(answer) {
    const status = document.querySelector('.terminal.live .status');
    const began = new Promise(resolve => addEventListener('pointerup', () => resolve(performance.now()), { once: true, capture: true }));
    const observer = new MutationObserver(async () => {
        if (!status.textContent.startsWith(answer)) return;
        window.took = performance.now() - (await began);
        observer.disconnect();
    });
    observer.observe(status, { childList: true, characterData: true, subtree: true });
}

/** Gives the page a picture of a 7, or a text where the name says so. */
async function give([how, name]) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 260 });
    const context = canvas.getContext('2d');
    context.fillStyle = '#ddd';
    context.fillRect(0, 0, 200, 260);
    context.lineWidth = 16;
    context.stroke(new Path2D('M50 50H150L90 210'));
    const type = name.endsWith('.jpg') ? 'image/jpeg' : 'image/png';
    const picture = await new Promise(resolve => canvas.toBlob(resolve, type));
    const file = name.endsWith('.txt') ? new File(['seven'], name) : new File([picture], name, { type });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (how === 'drop') {
        document.querySelector('.paper').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        return;
    }
    const input = document.querySelector('.sheet input[type=file]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
}
