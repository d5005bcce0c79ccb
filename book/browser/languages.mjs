// The link to the other language leads to the same page, from the keyboard too, and stays through a change of page.

export async function checkLanguages(browser, tab, report, all) {
    for (const path of all.filter(path => /^(ko|en)\//.test(path))) {
        const { page, close } = await tab(browser, path);
        const language = path.slice(0, 2);
        const twin = (language === 'ko' ? 'en' : 'ko') + path.slice(2);
        if (await page.getAttribute('html', 'lang') !== language) report(path, `is not marked as ${language}`);
        await page.focus('a.twin');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        if (!decodeURI(page.url()).endsWith(twin)) report(path, `the other language is ${page.url()}`);
        if (await page.getAttribute('html', 'lang') === language) report(path, 'the other language is the same');
        await close();
    }
    await checkNextPage(browser, tab, report);
    await checkStart(browser, tab, report);
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
