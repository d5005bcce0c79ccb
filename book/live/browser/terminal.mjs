// A terminal of an open page, by its place among those that run.

/** What a terminal shows. */
export const shown = (page, index) => page.evaluate(read, index);

/** Presses Run, or Enter where there is none, after typing the arguments where there are some, and waits for the end. */
export async function run(page, index, words) {
    await begin(page, index, words);
    return over(page, index);
}

export const begin = (page, index, words) => page.evaluate(type, [index, words ?? null]);

/** Clicks the button of a class. */
export const press = (page, index, name) =>
    page.evaluate(([index, name]) => document.querySelectorAll('.terminal.live')[index].querySelector(`button.${name}`).click(), [index, name]);

/** Waits until a terminal says how its run ended. */
export async function over(page, index) {
    const isOver = () => page.evaluate(hasEnded, index);
    await until(isOver, `terminal ${index} does not end`);
    return shown(page, index);
}

/** Forgets what a terminal said last, so that `over` waits for what it says next. */
export const forget = (page, index) => page.evaluate(clear, index);

export async function until(holds, problem, patience = 120_000) {
    for (const end = Date.now() + patience; !(await holds()); ) {
        if (Date.now() > end) throw new Error(problem);
        await new Promise(resolve => setTimeout(resolve, 10));
    }
}

function type([index, words]) {
    const terminal = document.querySelectorAll('.terminal.live')[index];
    terminal.querySelector('.status').textContent = '';
    const field = terminal.querySelector('.arguments');
    if (words !== null) {
        field.textContent = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    const button = terminal.querySelector('button.run');
    if (button) button.click();
    else field.dispatchEvent(enter);
}

function hasEnded(index) {
    const terminal = document.querySelectorAll('.terminal.live')[index];
    return !terminal || terminal.querySelector('.status:not(:empty, .busy)') !== null;
}

function clear(index) {
    document.querySelectorAll('.terminal.live')[index].querySelector('.status').textContent = '';
}

function read(index) {
    const terminal = document.querySelectorAll('.terminal.live')[index];
    if (!terminal) return null;
    return {
        command: terminal.querySelector('code.language-console').textContent,
        words: terminal.querySelector('.arguments').textContent,
        output: terminal.querySelector('code.language-text').textContent,
        status: terminal.querySelector('.status').textContent,
        isBusy: terminal.querySelector('.status').matches('.busy'),
        isRefused: terminal.classList.contains('refused'),
        marks: terminal.querySelectorAll('.changed').length,
    };
}
