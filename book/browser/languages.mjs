// The link to the other language leads to the same place of the same page, from the keyboard too, and stays through a change
// of page.

export async function checkLanguages(browser, tab, report, all) {
    const { page, close } = await tab(browser, 'index.html');
    const site = new URL('.', page.url()).href;
    const korean = all.filter(path => path.startsWith('ko/'));
    for (const path of korean.map(path => path.slice('ko/'.length))) await checkTwins(page, site, path, report);
    await close();
    await checkNextPage(browser, tab, report);
    await checkStart(browser, tab, report);
}

/** From a Korean page to the English one and back. */
async function checkTwins(page, site, path, report) {
    await page.goto(`${site}ko/${path}`);
    for (const [here, there] of [['ko', 'en'], ['en', 'ko']]) {
        const fault = what => report(`${here}/${path}`, what);
        if (await page.getAttribute('html', 'lang') !== here) fault(`is not marked as ${here}`);
        (await page.evaluate(foreignWords)).forEach(fault);
        (await page.evaluate(lostPlaces)).forEach(fault);
        const place = await page.evaluate(lastPlace);
        await page.focus('a.twin');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        if (decodeURI(page.url()) !== `${decodeURI(site)}${there}/${path}#${place}`) fault(`the other language is ${page.url()}`);
        if (!await page.evaluate(isShown, place)) fault(`the other language does not show #${place}`);
        if (await page.getAttribute('html', 'lang') === here) {
            fault('the other language is the same');
            await page.goto(`${site}${there}/${path}`);
        }
    }
}

/** Words round the text, and names of things in it, that are not in the language of the page. */
function foreignWords() {
    const { lang } = document.documentElement;
    const isForeign = words => lang === 'ko' ? /[a-z]{2}/i.test(words) && !/[가-힣]/.test(words) : /[가-힣]/.test(words);
    const elements = [...document.body.querySelectorAll('*')].filter(element => (
        !element.closest(`svg, script, style, template, noscript, code, kbd, [lang]:not([lang="${lang}"], html)`)
    ));
    const names = elements.flatMap(element => ['title', 'aria-label', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''));
    const texts = elements.filter(element => !element.closest('main')).flatMap(element => (
        [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim())
    ));
    return [...new Set([...names, ...texts])].filter(isForeign).map(words => `“${words}” is not in the language of the page`);
}

function lastPlace() {
    const { id } = [...document.querySelectorAll('main :is(h1, h2)[id]')].at(-1);
    location.hash = id;
    return id;
}

function isShown(id) {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top >= 0 && top < innerHeight;
}

/** Headings from which the link leads elsewhere, and what a page shows instead of a heading that its address names. */
async function lostPlaces() {
    const twin = document.querySelector('a.twin');
    const faults = [];
    const leadsTo = () => {
        addEventListener('click', event => event.preventDefault(), { once: true, capture: true });
        twin.click();
        return decodeURIComponent(twin.hash.slice(1));
    };
    const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const expect = (id, how) => {
        const found = leadsTo();
        if (found !== id) faults.push(`${how} #${id}, the other language opens at #${found}`);
    };
    history.replaceState(null, '', location.pathname);
    scrollTo(0, 0);
    expect('', 'at the top, not at');
    for (const { id } of document.querySelectorAll('main :is(h1, h2, h3, h4)[id]')) {
        location.hash = id;
        const { top } = document.getElementById(id).getBoundingClientRect();
        if (!isAtEnd() && (top < 0 || top > 99)) faults.push(`#${id} is shown at ${top} px`);
        expect(id, 'linked to');
        history.replaceState(null, '', location.pathname);
        if (scrollY > 0 && !isAtEnd()) expect(id, 'scrolled to');
    }
    return faults;
}

async function checkNextPage(browser, tab, report) {
    const { page, close } = await tab(browser, 'ko/index.html');
    await Promise.all([page.waitForNavigation(), page.click('a.twin')]);
    await Promise.all([page.waitForNavigation(), page.click('#mdbook-sidebar a[href$="notation.html"]')]);
    if (!page.url().includes('/en/')) report('en/index.html', 'the next page is not in English');
    await close();
}

/** The start page marks the reader's language and leads there. */
async function checkStart(browser, tab, report) {
    for (const [locale, language] of [['ko-KR', 'ko'], ['en-GB', 'en'], ['fr-FR', 'en']]) {
        const { page, close } = await tab(browser, 'index.html', { locale });
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        if (!page.url().includes(`/${language}/index.html`)) report('index.html', `leads a reader of ${locale} to ${page.url()}`);
        await close();
    }
}
