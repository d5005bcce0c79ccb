// Where a policy forbids workers, or the browser has no WebAssembly, a page stays as it is, with one quiet line.
import { begin, until } from './terminal.mjs';

const PAGE = 'en/ch03-gradient/descent.html';
const WRITING = 'en/ch01-forward/handwriting.html';
const text = () => document.querySelector('main').innerText;
const lines = () => document.querySelectorAll('.not-live').length;

export async function checkPolicy({ browser, address, report }) {
    const { page, close } = await browser.open(`${address}/${PAGE}?policy=none`);
    const before = await page.evaluate(() => document.querySelectorAll('.terminal code.language-text')[0].textContent);
    await begin(page, 0);
    await until(async () => (await page.evaluate(lines)) === 1, 'a page that may run nothing does not say so', 10_000).catch(problem => report(problem.message));
    if (await page.evaluate(() => document.querySelectorAll('.live').length)) report('a page that may run nothing has terminals that run');
    const after = await page.evaluate(() => document.querySelectorAll('.terminal code.language-text')[0].textContent);
    if (after !== before) report('a page that may run nothing has lost what is recorded');
    if (!(await page.evaluate(text)).includes('cargo run -p ch03-gradient')) report('a page that may run nothing has lost a command');
    await close();
    const other = await browser.open(`${address}/${WRITING}?policy=none`);
    await other.page.evaluate(() => document.querySelector('.terminal.live .run').click());
    await until(async () => (await other.page.evaluate(lines)) === 1, 'a page with a sheet does not say so', 10_000).catch(problem => report(problem.message));
    if (await other.page.evaluate(() => document.querySelectorAll('.sheet').length)) report('a page that may run nothing has a sheet');
    await other.close();
}
