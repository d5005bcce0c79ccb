// The figures of a page: replaced by what a run drew, in the form that the page shows, and put back.
type Width = 'wide' | 'narrow';

export interface Drawing {
    /** `ch03-gradient/1-4` */
    name: string;
    box: HTMLElement;
}

const recorded = new Map<HTMLElement, Node[]>();
const isKorean = document.documentElement.lang === 'ko';

/** Who is told of each figure that comes into the page. */
const watchers: ((drawing: Drawing) => void)[] = [];

export function onDrawn(watcher: (drawing: Drawing) => void): void {
    watchers.push(watcher);
}

function tell(drawing: Drawing): void {
    for (const watcher of watchers) watcher(drawing);
}

export function drawings(program: string): Drawing[] {
    const boxes = document.querySelectorAll<HTMLElement>(`.drawing[data-figure^="${CSS.escape(program)}/"]`);
    return [...boxes].map(box => ({ name: box.dataset['figure'] ?? '', box }));
}

/** The form that a program has to draw for this page: `wide`, `narrow`, `ko` or `ko.narrow`. */
export function form(program: string): string {
    const width = widthOf(drawings(program)[0]?.box);
    if (!isKorean) return width;
    return width === 'wide' ? 'ko' : 'ko.narrow';
}

/** Shows a file that a run drew in place of the page's figure of that name, if the page has one in that form. */
export function show(program: string, file: string, svg: string): void {
    for (const drawing of drawings(program)) {
        const width = widthOf(drawing.box);
        if (isOf(drawing.name.slice(program.length + 1), width, file)) replace(drawing, width, svg);
    }
}

/** The figures of a program as the book has them. */
export function restore(program: string): void {
    for (const drawing of drawings(program)) {
        const nodes = recorded.get(drawing.box);
        if (!nodes) continue;
        drawing.box.replaceChildren(...nodes);
        recorded.delete(drawing.box);
        tell(drawing);
    }
}

/** Which of its two forms a box shows now. */
function widthOf(box: HTMLElement | undefined): Width {
    const narrow = box?.querySelector('svg.narrow');
    return narrow?.checkVisibility() ? 'narrow' : 'wide';
}

/** Whether a file is a figure in one of its two forms; one without words has no Korean form. */
function isOf(name: string, width: Width, file: string): boolean {
    const end = width === 'narrow' ? '.narrow.svg' : '.svg';
    return file === `${name}${end}` || (isKorean && file === `${name}.ko${end}`);
}

function replace(drawing: Drawing, width: Width, text: string): void {
    const { box } = drawing;
    const before = box.querySelector(`svg.${width}`);
    if (!before) return;
    keep(box);
    const prefix = /^f\d+[wn]-/.exec(before.querySelector('[id]')?.id ?? '')?.[0] ?? `${drawing.name.replace(/\W/g, '-')}-${width}-`;
    const svg = parsed(prefixed(text, prefix));
    svg.classList.add(width);
    for (const name of ['role', 'aria-label']) svg.setAttribute(name, before.getAttribute(name) ?? '');
    const focused = [...before.querySelectorAll('.handle')].indexOf(document.activeElement as Element);
    before.replaceWith(svg);
    tell(drawing);
    svg.querySelectorAll<SVGElement>('.handle')[focused]?.focus({ preventScroll: true });
}

/** Remembers what the book shows. */
function keep(box: HTMLElement): void {
    const nodes = [...box.childNodes].map(node => node.cloneNode(true));
    if (!recorded.has(box)) recorded.set(box, nodes);
}

/** Two figures of a page may have the same ids: each has a prefix, as where the book is built. */
function prefixed(svg: string, prefix: string): string {
    return [' id="', 'url(#', 'href="#'].reduce((text, mark) => text.replaceAll(mark, mark + prefix), svg);
}

function parsed(svg: string): SVGElement {
    const made = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return document.importNode(made, true) as unknown as SVGElement;
}
