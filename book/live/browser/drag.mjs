// A handle is dragged with the mouse and moved with the keys: the knob is set, the figure drawn again, and the pointer stays held.
import { forget, over, shown, until } from './terminal.mjs';

const PAGE = 'en/ch03-gradient/descent.html';

export async function checkDrag({ browser, address, report }) {
    const { page, errors, close } = await browser.open(`${address}/${PAGE}`);
    const from = await page.evaluate(place);
    if (!from) return report('figure 1-4 has no handle');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1) await page.mouse.move(from.x + 5 * step, from.y + 2 * step);
    const hasMoved = async () => Math.abs((await page.evaluate(place)).x - from.x - 100) < 8;
    await until(hasMoved, 'the handle does not follow the pointer', 10_000).catch(problem => report(problem.message));
    await page.mouse.up();
    const dragged = await shown(page, 0);
    if (!/^descent --start [-\d.]+,[-\d.]+$/.test(dragged.words)) report(`dragging made “${dragged.words}”`);
    await page.mouse.move(from.x, from.y);
    if ((await shown(page, 0)).words !== dragged.words) report('the handle follows the pointer that has let it go');
    await forget(page, 0);
    await page.keyboard.press('ArrowLeft');
    const pressed = await over(page, 0);
    if (pressed.words === dragged.words) report('an arrow key does not move the handle');
    if (!(await page.evaluate(() => document.activeElement.matches('.handle')))) report('the handle has lost the focus');
    for (const error of errors) report(error);
    await close();
}

function place() {
    const handle = document.querySelector('.drawing[data-figure="ch03-gradient/1-4"] svg.wide .handle');
    if (!handle) return null;
    if (scrollY === 0) handle.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = handle.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
}
