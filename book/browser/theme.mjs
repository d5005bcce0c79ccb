// Switching the theme recolours the page and every figure on it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export async function checkTheme(browser, tab, report, all, site) {
    const figured = all.find(path => path.startsWith('en/') && readFileSync(join(site, path), 'utf8').includes('<figure>'));
    const { page, close } = await tab(browser, figured ?? 'en/index.html');
    const light = await page.evaluate(colours);
    await page.click('#mdbook-theme-toggle');
    await page.click('#mdbook-theme-navy');
    const dark = await page.evaluate(colours);
    if (light.page === dark.page) report(figured, 'the theme does not change the page');
    if (light.figure !== null && light.figure === dark.figure) report(figured, 'the theme does not change the figure');
    await close();
}

function colours() {
    const painted = [...document.querySelectorAll('figure svg :is(path, line, polyline, text, rect, circle)')];
    const figure = painted.map(shape => getComputedStyle(shape)).map(style => style.fill + style.stroke).join();
    return { page: getComputedStyle(document.body).color, figure: painted.length ? figure : null };
}
