// The themes that are offered: they recolour the page and every figure on it, each can be read, and no other comes back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paint } from './figure/paint.mjs';

const OFFERED = ['light', 'navy'];
/** What another book at the same address may have stored, and what it is here. */
const STORED = { rust: 'light', light: 'light', ayu: 'navy', coal: 'navy', navy: 'navy', nonsense: 'light' };

export async function checkTheme(browser, tab, report, all, site) {
    const figured = all.find(path => path.startsWith('en/') && readFileSync(join(site, path), 'utf8').includes('class="drawing"'));
    const { page, close } = await tab(browser, figured ?? 'en/index.html');
    const light = await page.evaluate(colours);
    await page.click('#mdbook-theme-toggle');
    const offered = await page.$$eval('#mdbook-theme-list button', buttons => buttons.map(button => button.id.replace('mdbook-theme-', '')));
    if (offered.join() !== ['default_theme', ...OFFERED].join()) report('themes', `${offered.join(', ')} are offered`);
    await page.click('#mdbook-theme-navy');
    const dark = await page.evaluate(colours);
    if (light.page === dark.page) report(figured, 'the theme does not change the page');
    if (light.figure !== null && light.figure === dark.figure) report(figured, 'the theme does not change the figure');
    await checkStored(page, report);
    const address = page.url().replace(/en\/.*$/, '');
    for (const path of all.filter(path => /^(ko|en)\//.test(path) && !path.endsWith('print.html'))) {
        await page.goto(address + path);
        await checkContrast(page, what => report(path, what));
    }
    await close();
}

function colours() {
    const painted = [...document.querySelectorAll('figure svg :is(path, line, polyline, text, rect, circle)')];
    const figure = painted.map(shape => getComputedStyle(shape)).map(style => style.fill + style.stroke).join();
    return { page: getComputedStyle(document.body).color, figure: painted.length ? figure : null };
}

async function checkStored(page, report) {
    for (const [stored, here] of Object.entries(STORED)) {
        await page.evaluate(theme => localStorage.setItem('mdbook-theme', theme), stored);
        await page.reload();
        const shown = await page.evaluate(() => document.documentElement.className.split(' '));
        if (!shown.includes(here) || shown.includes(stored) && stored !== here) report('themes', `${stored} is shown as ${shown.join(' ')}`);
    }
}

async function checkContrast(page, fault) {
    for (const theme of OFFERED) {
        await page.evaluate(id => document.getElementById(`mdbook-theme-${id}`).click(), theme);
        for (const faint of await faintOn(page)) fault(`${theme}: ${faint}`);
    }
}

/** What `faintTexts` finds on a page. */
export const faintOn = page => page.evaluate(`{ ${paint.join('\n')}; (${faintTexts})(); }`);

/** Texts and hues of figures that stand out too little from what is behind them: WCAG 2 asks for 4.5, or 3 where they are large. */
function faintTexts() {
    const behind = element => element ? mixed(rgb(getComputedStyle(element).backgroundColor), behind(element.parentElement)) : [1, 1, 1, 1];
    const faults = new Set();
    // A colour that still changes from the theme before is none of this one.
    document.getAnimations().forEach(animation => animation.finish());
    const compare = (colour, element, least, name) => {
        const back = behind(element);
        const ratio = contrast(mixed(rgb(colour), back), back);
        if (ratio < least) faults.add(`${name} has a contrast of ${ratio.toFixed(2)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const elements = new Set();
    while (walker.nextNode()) if (walker.currentNode.data.trim()) elements.add(walker.currentNode.parentElement);
    for (const element of elements) {
        if (element.closest('svg, script, style, noscript, template') || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const isLarge = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
        compare(color, element, isLarge ? 3 : 4.5, `${element.tagName.toLowerCase()}.${element.className || element.parentElement.className} “${element.textContent.trim().slice(0, 20)}”`);
    }
    const figure = document.querySelector('figure');
    for (const hue of figure ? ['ink', 'muted', 'blue', 'orange', 'green', 'red', 'purple', 'teal'] : []) {
        compare(getComputedStyle(figure).getPropertyValue(`--figure-${hue}`), figure, 4.5, `the ${hue} of figures`);
    }
    return [...faults];
}
