// Nothing is loaded before the first touch, the program alone with it, the digits where they are needed; nothing from elsewhere.
import { run } from './terminal.mjs';

export async function checkQuiet({ browser, address, report }) {
    const { page, requests, close } = await browser.open(`${address}/en/ch03-gradient/descent.html`);
    const asked = name => requests.some(url => url.endsWith(`/live/${name}`));
    if (asked('program.js') || asked('digits.js')) report('the program is loaded before it is needed');
    await page.evaluate(() => document.querySelector('.terminal.live input[type=range]').focus());
    if (asked('program.js')) report('the program is loaded for a focus');
    await run(page, 0);
    if (!asked('program.js') && address.startsWith('http')) report('the program is not loaded for a run');
    if (asked('digits.js')) report('the digits are loaded for a section without them');
    const origin = new URL(address).origin;
    for (const url of requests.filter(url => !/^(blob|data):/.test(url) && new URL(url).origin !== origin)) report(`asks for ${url}`);
    await close();
}
