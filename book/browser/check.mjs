// Looks at every page of both languages in Chromium. `node check.mjs [site]`, after `cargo run -p book`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checkFigures } from './figures.mjs';
import { checkPage } from './page.mjs';
import { checkLanguages } from './languages.mjs';
import { checkPrint } from './print.mjs';
import { checkSearch } from './search.mjs';
import { checkTheme } from './theme.mjs';

const site = resolve(process.argv[2] ?? join(import.meta.dirname, '../../target/book'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const offline = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

const problems = [];
const report = (page, what) => problems.push(`${page}: ${what}`);
const address = path => pathToFileURL(join(site, path)).href;

function pages(folder = site) {
    return readdirSync(folder).sort().flatMap(name => {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) return pages(path);
        return name.endsWith('.html') && name !== 'toc.html' ? [relative(site, path)] : [];
    });
}

/** A fresh tab that reports console errors and requests that leave the machine. */
async function tab(browser, path, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.addInitScript(() => { window.print = () => {}; });
    const page = await context.newPage();
    page.on('console', message => { if (message.type() === 'error') report(path, `console: ${message.text()}`); });
    page.on('pageerror', error => report(path, `script: ${error.message}`));
    page.on('request', request => {
        if (!/^(file|data|blob):/.test(request.url())) report(path, `asks for ${request.url()}`);
    });
    page.on('requestfailed', request => {
        // A page that is left while it loads gives up what it still waits for.
        if (request.failure().errorText !== 'net::ERR_ABORTED') report(path, `cannot load ${request.url()}`);
    });
    await page.goto(address(path));
    return { page, close: () => context.close() };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: offline });
const all = pages();
for (const path of all) await checkPage(browser, tab, report, path, axe);
await checkFigures(browser, tab, report, all, site);
await checkLanguages(browser, tab, report, all);
await checkSearch(browser, tab, report);
await checkTheme(browser, tab, report, all, site);
await checkPrint(browser, tab, report, all);
await browser.close();

console.log(problems.length ? problems.join('\n') : `${all.length} pages are fine`);
process.exitCode = problems.length ? 1 : 0;
