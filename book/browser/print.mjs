// The book on paper, asked for in the dark theme: a table of contents that leads to every page, black on white, nothing cut off
// and nothing of the screen's controls.
import { faintOn } from './theme.mjs';

/** The text's width in pixels: A4 without its margins of 22 mm. */
const WIDTH = Math.floor((210 - 2 * 22) / 25.4 * 96);
const CONTROLS = '#mdbook-menu-bar, #mdbook-sidebar, #mdbook-search-wrapper, #mdbook-help-container, .nav-chapters, .mobile-nav-chapters, .buttons';

export async function checkPrint(browser, tab, report, all) {
    const chapter = all.find(path => /^ko\/ch.*\/(?!index)/.test(path)) ?? 'ko/notation.html';
    for (const path of ['ko/print.html', 'en/print.html', chapter].filter(path => all.includes(path))) {
        const { page, close } = await tab(browser, path, { colorScheme: 'dark', viewport: { width: WIDTH, height: 900 } });
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const faults = [...await page.evaluate(onPaper, CONTROLS), ...await faintOn(page)];
        if (path.endsWith('print.html')) faults.push(...await page.evaluate(contents));
        for (const fault of new Set(faults)) report(path, `on paper: ${fault}`);
        await close();
    }
}

function onPaper(controls) {
    const faults = [];
    const shown = element => element.checkVisibility({ visibilityProperty: true });
    const size = parseFloat(getComputedStyle(document.querySelector('main > h1 ~ p')).fontSize) * 0.75;
    if (Math.abs(size - 10) > 0.1) faults.push(`the text has ${size.toFixed(1)} pt`);
    for (const element of document.querySelectorAll(controls)) {
        if (shown(element)) faults.push(`${element.id || element.className} is printed`);
    }
    const paper = document.querySelector('main').getBoundingClientRect().right + 1;
    for (const element of document.querySelectorAll('main *')) {
        if (!shown(element) || element.closest('svg')?.contains(element.parentElement)) continue;
        if (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
            faults.push(`${element.tagName} ${element.className} is cut off`);
        }
        if (!element.closest('math') && element.getBoundingClientRect().right > paper) {
            faults.push(`${element.tagName} ${element.textContent.trim().slice(0, 20)} is ${Math.round(element.getBoundingClientRect().right - paper)} px wider than the paper, in ${element.parentElement.tagName}`);
        }
    }
    return faults;
}

/** The lines of the table of contents that lead elsewhere than to the page of their title, and pages without a line. */
function contents() {
    const titles = [...document.querySelectorAll('main > h1[id]')];
    const links = [...document.querySelectorAll('.contents a')];
    const wrong = links.filter((link, at) => {
        const title = document.getElementById(link.hash.slice(1));
        return title !== titles[at] || !link.textContent.trim().endsWith(title.lastChild.lastChild.textContent.trim());
    });
    const faults = wrong.map(link => `the table of contents leads from ${link.textContent.trim()} to ${link.hash}`);
    if (links.length !== titles.length) faults.push(`the table of contents has ${links.length} lines for ${titles.length} pages`);
    return faults;
}
