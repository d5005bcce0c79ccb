// Chromium by Playwright and Firefox by Puppeteer, with what both can: open a page, evaluate, press keys, use the mouse.
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

const OFFLINE = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

export function launch(name) {
    return name === 'chromium' ? launchChromium() : launchFirefox();
}

async function launchChromium() {
    const args = [...OFFLINE, '--js-flags=--expose-gc', '--enable-precise-memory-info'];
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
    return {
        name: 'chromium',
        /** A page, and what it asks for and complains of from its first moment. */
        async open(url, { width = 1280, dark = false, still = false } = {}) {
            const context = await browser.newContext({
                viewport: { width, height: 900 },
                colorScheme: dark ? 'dark' : 'light',
                reducedMotion: still ? 'reduce' : 'no-preference',
            });
            const page = await context.newPage();
            const heard = listen(page);
            await page.goto(url);
            return { page, ...heard, close: () => context.close() };
        },
        close: () => browser.close(),
    };
}

async function launchFirefox() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
    return {
        name: 'firefox',
        async open(url, { width = 1280, dark = false } = {}) {
            const page = await browser.newPage();
            await page.setViewport({ width, height: 900 });
            const heard = listen(page);
            await page.goto(url);
            if (dark) await page.evaluate(() => document.getElementById('mdbook-theme-navy').click());
            return { page, ...heard, close: () => page.close() };
        },
        close: () => browser.close(),
    };
}

/** Firefox lays out what it has of a page that is still read: a formula may lack its end then. */
const isHalfRead = text => text.startsWith('Invalid markup: Incorrect number of children');

function listen(page) {
    const [requests, errors] = [[], []];
    page.on('request', request => requests.push(request.url()));
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => {
        if (message.type() === 'error' && !isHalfRead(message.text())) errors.push(message.text());
    });
    return { requests, errors };
}
