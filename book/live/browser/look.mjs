// In both themes, on a desk and on a phone: nothing is wider than the page, and every control can be reached, and has a name in
// the page's language.

const PAGES = [
    'ko/ch01-forward/handwriting.html',
    'ko/ch03-gradient/descent.html',
    'en/ch04-backprop/train.html',
    'ko/ch04-backprop/play.html',
    'en/ch04-backprop/softmax-loss.html',
];

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
    const isWord = document.documentElement.lang === 'ko' ? /\p{Script=Hangul}/u : /\p{Script=Latin}/u;
    const boxes = [document.documentElement, ...document.querySelectorAll('#mdbook-content > main, .terminal.live .panel, .terminal.live .bar')];
    for (const box of boxes) {
        if (box.scrollWidth > box.clientWidth + 1) found.push(`${box.className || box.tagName} is ${box.scrollWidth - box.clientWidth} px too wide`);
    }
    for (const control of document.querySelectorAll('.live :is(input, select, button, [contenteditable], .paper), .handle[tabindex]')) {
        const name = control.getAttribute('aria-label') ?? (control.matches('button') ? control.textContent : labels(control));
        if (!isWord.test(name)) found.push(`a control without a name in the page's language: ${control.outerHTML}`);
        if (control.tabIndex < 0) found.push(`the keyboard does not reach ${name}`);
    }
    return found;

    // What a reader hears of an input: its labels, but for the code of its option.
    function labels(control) {
        const words = [...(control.labels ?? [])].flatMap(label => [...label.childNodes].filter(node => node.nodeName !== 'CODE'));
        return words.map(node => node.textContent).join(' ');
    }
}
