// Runs in the page. What of a drawing can hardly be seen in the theme that is shown now, in words.

function faint({ labels, shapes, paper }) {
    const lines = new Map(shapes.flatMap(shape => lineFaults(shape, paper)).map(said => [said, said]));
    return [...labels.flatMap(label => unreadable(label, shapes, paper)), ...lines.keys()];
}

/** Letters need 4.5:1 against their rim, or what is behind them. */
function unreadable(label, shapes, paper) {
    const halo = label.rim > 1 ? painted(label.element, 'stroke') : null;
    const behind = halo ? [] : shapes.filter(shape => shape.order < label.order && overlap(shape.box, label.box) > 0);
    const places = label.runs.flatMap(({ element, box }) => samples(box).map(point => {
        const under = halo ? mixed(halo, paper) : behind.reduce((under, shape) => laid(shape, point, under), paper);
        return under === 'picture' ? 0 : contrast(mixed(painted(element, 'fill') ?? [0, 0, 0, 0], under), under);
    }));
    const worst = Math.min(...places);
    if (worst === 0) return [`${said(label)} stands on a picture`];
    return worst < 4.5 ? [`${said(label)} has a contrast of ${worst.toFixed(2)}, 4.5 is needed`] : [];
}

function samples({ left, right, top, bottom }) {
    const y = (top + bottom) / 2;
    return [[left + 1, y], [(left + right) / 2, y], [right - 1, y]].map(([x, y]) => ({ x, y }));
}

/** The colour at a point once a shape is laid over what is there. */
function laid(shape, point, under) {
    if (!contains(shape, point)) return under;
    if (shape.kind === 'image') return 'picture';
    const fill = painted(shape.element, 'fill');
    return fill ? mixed(fill, under === 'picture' ? [0, 0, 0, 1] : under) : under;
}

/** Lines and dots in a colour of the palette need 3:1, paler ones, like those of a grid, 1.2:1. */
function lineFaults(shape, paper) {
    const kinds = shape.dot ? ['stroke', 'fill'] : ['stroke'];
    return kinds.flatMap(kind => {
        const name = shape.element.getAttribute(kind) ?? '', colour = painted(shape.element, kind);
        if (!colour || name === 'var(--paper)') return [];
        const needed = /^var\(--(faint|.*-.*)\)$/.test(name) ? 1.2 : 3;
        const ratio = contrast(mixed(colour, paper), paper);
        return ratio < needed ? [`lines or dots in ${name} have a contrast of ${ratio.toFixed(2)}, ${needed} is needed`] : [];
    });
}

export const colours = [faint, unreadable, samples, laid, lineFaults];
