// In both themes, on a desk and on a phone: nothing is wider than the page, and every control has a name and can be reached.

const PAGES = ['ko/ch03-gradient/descent.html', 'en/ch04-backprop/train.html', 'en/ch04-backprop/softmax-loss.html'];

export async function checkLook({ browser, address, report }) {
    for (const path of PAGES) {
        for (const [width, dark] of [[360, false], [1280, true]]) {
            const { page, close } = await browser.open(`${address}/${path}`, { width, dark });
            for (const fault of await page.evaluate(faults)) report(`${path}, ${width} px: ${fault}`);
            await close();
        }
    }
}

function faults() {
    const found = [];
    const boxes = [document.documentElement, ...document.querySelectorAll('#mdbook-content > main, .terminal.live .panel, .terminal.live .bar')];
    for (const box of boxes) {
        if (box.scrollWidth > box.clientWidth + 1) found.push(`${box.className || box.tagName} is ${box.scrollWidth - box.clientWidth} px too wide`);
    }
    for (const control of document.querySelectorAll('.live :is(input, select, button, [contenteditable])')) {
        const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent;
        if (!name.trim()) found.push(`a control without a name: ${control.outerHTML}`);
        if (control.tabIndex < 0) found.push(`the keyboard does not reach ${name}`);
    }
    return found;
}
