// Runs in the page. All that is wrong with its figures, at the width that it has now.

/** Faults as [figure, what]. Each theme is tried in turn; then the first one is shown again. */
function figureFaults(themes) {
    const boxes = [...document.querySelectorAll('.drawing')];
    const shown = boxes.flatMap(box => [...box.querySelectorAll(':scope > svg')].filter(svg => svg.getBoundingClientRect().width > 0));
    const faults = boxes.flatMap(box => unfit(box).map(what => [named(box), what]));
    const report = (svg, whats) => faults.push(...whats.map(what => [named(svg), what]));
    for (const [i, theme] of themes.entries()) {
        document.documentElement.classList.replace(themes.at(i - 1), theme);
        for (const svg of shown) {
            const read = drawing(svg);
            if (i === 0) report(svg, misplaced(read));
            report(svg, faint(read).map(what => `${theme}: ${what}`));
        }
    }
    document.documentElement.classList.replace(themes.at(-1), themes[0]);
    return counted(faults);
}

/** Every fault once, with how often it is there. */
function counted(faults) {
    const counts = new Map();
    for (const [figure, what] of faults) counts.set(`${figure}\n${what}`, (counts.get(`${figure}\n${what}`) ?? 0) + 1);
    return [...counts].map(([fault, count]) => fault.split('\n').map((part, i) => i && count > 1 ? `${part} (${count} times)` : part));
}

/** Its file or its id, or the beginning of what it shows. */
function named(element) {
    const figure = element.closest('figure'), { ariaLabel } = element.closest('.drawing').querySelector('svg') ?? {};
    return figure?.dataset.name || figure?.id || ariaLabel?.slice(0, 40) || 'a figure';
}

/** The themes that the page offers, the one that it has now first. The start page follows the reader's system. */
function offered() {
    const names = [...document.querySelectorAll('#mdbook-theme-list button')].map(button => button.id.replace('mdbook-theme-', ''));
    const isShown = name => document.documentElement.classList.contains(name);
    const themes = names.filter(name => name !== 'default_theme').sort((a, b) => isShown(b) - isShown(a));
    return themes.length ? themes : ['light'];
}

/** A box shows one form, the narrow one on a narrow page, and all of it. */
function unfit(box) {
    const forms = [...box.querySelectorAll(':scope > svg')];
    const shown = forms.filter(svg => svg.getBoundingClientRect().width > 0);
    if (shown.length !== 1) return [`shows ${shown.length} forms at once`];
    const wanted = innerWidth < 480 ? 'narrow' : 'wide', [svg] = shown;
    const faults = [];
    if (forms.some(form => form.classList.contains(wanted)) && !svg.classList.contains(wanted)) faults.push(`does not show its ${wanted} form`);
    const { left, right } = svg.getBoundingClientRect(), edge = box.getBoundingClientRect();
    const out = Math.max(edge.left - left, right - edge.right, right - document.documentElement.clientWidth, box.scrollWidth - box.clientWidth);
    if (out > 0.5) faults.push(`is ${short(out)} px wider than its place`);
    return faults;
}

export const inPage = [figureFaults, counted, named, offered, unfit];
