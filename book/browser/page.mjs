// One page: its width on a phone and on a desk, its pictures and formulas, and what axe-core says.

/** Violations of mdBook's own template, which this book does not change: rule and the elements it may name. */
const TEMPLATE = {
    'aria-allowed-attr': ['#mdbook-sidebar-toggle'],
    'aria-prohibited-attr': ['#mdbook-sidebar-toggle'],
    region: ['#mdbook-sidebar-toggle', '.menu-title', '.right-buttons'],
};

const WIDTHS = [360, 1280];

/** The languages have the same blocks in the same colours, so that each block is looked at in both themes; the page of all pages
    has no other blocks. */
const schemes = path => path.endsWith('print.html') ? [] : ({ ko: ['light'], en: ['dark'] })[path.split('/')[0]] ?? ['light', 'dark'];

export async function checkPage(browser, tab, report, path, axe) {
    const { page, close } = await tab(browser, path);
    for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.reload();
        const wide = await page.evaluate(overflow);
        if (wide > 0) report(path, `is ${wide} px too wide on a screen of ${width} px`);
    }
    for (const what of await page.evaluate(invisible)) report(path, `${what} has no size`);
    for (const scheme of schemes(path)) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.reload();
        await page.evaluate(axe);
        for (const violation of await page.evaluate(violations)) ours(violation, what => report(path, `${scheme}: ${what}`));
    }
    await close();
}

/** mdBook's content scrolls by itself, so that the page's own width does not tell. */
function overflow() {
    const boxes = [document.documentElement, ...document.querySelectorAll('#mdbook-content, #mdbook-content > main')];
    return Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth));
}

function invisible() {
    const drawn = document.querySelectorAll('main img:not([hidden]), main math');
    return [...drawn].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width === 0 || box.height === 0;
    }).map(element => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`);
}

async function violations() {
    const result = await window.axe.run(document, { resultTypes: ['violations'], preload: false });
    return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => ({ target: node.target.join(' '), html: node.html })) }));
}

function ours({ id, nodes }, report) {
    const known = TEMPLATE[id] ?? [];
    for (const { target, html } of nodes) {
        if (!known.some(selector => target.includes(selector))) report(`axe ${id}: ${target} ${html.slice(0, 100)}`);
    }
}
