// The search: what comes first for every query of queries.txt, and the box, by keyboard, by pasting and through an input method.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINES = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8').split('\n');
const QUERIES = LINES.map(line => line.match(/^(ko|en): (.*) -> (.*)$/)?.slice(1)).filter(Boolean);

export async function checkSearch(browser, tab, report) {
    for (const language of ['ko', 'en']) {
        const { page, close } = await tab(browser, `${language}/index.html`);
        await page.click('#mdbook-search-toggle');
        await page.waitForFunction(() => window.search.doc_urls);
        for (const [, query, wanted] of QUERIES.filter(([of]) => of === language)) {
            const [first] = await results(page, query);
            if (first !== wanted && first?.split('#')[0] !== wanted) report(language, `${query} leads to ${first}, not to ${wanted}`);
        }
        if ((await results(page, '쀍쀍 zzqx')).length) report(language, 'the search finds what is not there');
        await page.fill('#mdbook-searchbar', '');
        if (await page.locator('#mdbook-searchresults-outer').isVisible()) report(language, 'an empty box has results');
        await checkComposed(page, what => report(language, what));
        await checkResult(page, language === 'ko' ? '기호' : 'notation', what => report(language, what));
        await close();
    }
}

/** Addresses of the results for a query that is put into the box at once. */
async function results(page, query) {
    await page.fill('#mdbook-searchbar', query);
    const links = await page.$$eval('#mdbook-searchresults a', links => links.map(link => link.href));
    return links.map(link => link.match(/\/(?:ko|en)\/(.*)\.html/)[1] + decodeURI(new URL(link).hash));
}

/** Hangul that is still being composed is searched for, and a letter that is none yet takes nothing away. */
async function checkComposed(page, fault) {
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['기울', '기울ㄱ']) {
        await page.fill('#mdbook-searchbar', '');
        await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        if (!await page.locator('#mdbook-searchresults a').count()) fault(`${text} finds nothing while it is composed`);
    }
}

/** From the box to the second result and back by the browser; what was sought is marked there, and Escape ends it. */
async function checkResult(page, query, fault) {
    await page.fill('#mdbook-searchbar', query);
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const second = await page.locator('#mdbook-searchresults a').nth(1).getAttribute('href');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    if (!page.url().endsWith(second)) fault(`the second result opens ${page.url()}, not ${second}`);
    const marked = await page.evaluate(() => [...CSS.highlights.get('found') ?? []].map(String));
    if (!marked.length || marked.some(text => text.toLowerCase() !== query)) fault(`${query} is marked as ${marked.join()}`);
    await page.keyboard.press('Escape');
    if (await page.evaluate(() => CSS.highlights.has('found') || location.search)) fault('Escape leaves the marks');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#mdbook-searchresults a'));
    if (await page.inputValue('#mdbook-searchbar') !== query) fault('the way back from a result loses the query');
}
