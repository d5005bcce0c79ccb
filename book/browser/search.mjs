// The search finds Korean and English words, also inside longer Korean words, and nothing for a word that is not there.

const WORDS = {
    ko: ['역전파', '전파', '기울기', '손실 함수', '학습률', 'softmax', 'PyTorch'],
    en: ['backpropagation', 'gradient', 'learning rate', 'softmax', '역전파'],
};

export async function checkSearch(browser, tab, report) {
    for (const [language, words] of Object.entries(WORDS)) {
        for (const word of words) {
            const found = await results(browser, tab, `${language}/index.html`, word);
            if (!found.length) report(language, `the search finds nothing for ${word}`);
            if (!found.some(text => text.toLowerCase().includes(word.toLowerCase()))) report(language, `no result for ${word} shows it`);
        }
        if ((await results(browser, tab, `${language}/index.html`, '쀍쀍 zzqx')).length) report(language, 'the search finds what is not there');
    }
}

async function results(browser, tab, path, word) {
    const { page, close } = await tab(browser, path);
    await page.click('#mdbook-search-toggle');
    await page.fill('#mdbook-searchbar', word);
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => document.querySelector('#mdbook-searchresults-header').textContent !== '');
    const found = await page.locator('#mdbook-searchresults > li').allTextContents();
    await close();
    return found;
}
