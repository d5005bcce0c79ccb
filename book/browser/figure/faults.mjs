// Runs in the page. What is wrong with the places and sizes in a drawing, in words.

/** No theme changes these. */
function misplaced({ frame, labels, shapes }) {
    const pairs = labels.flatMap((one, i) => labels.slice(i + 1).map(other => [one, other]));
    return [
        ...tooSmall(labels),
        ...pairs.flatMap(([one, other]) => colliding(one, other)),
        ...labels.flatMap(label => shapes.flatMap(shape => crossing(label, shape, shapes))),
        ...[...labels, ...shapes].flatMap(thing => reachingOut(frame, thing)),
    ];
}

/** A number for readers, to a tenth. */
function short(number) {
    return String(Math.round(number * 10) / 10);
}

/** Not too many of them. */
export function some(all) {
    return all.slice(0, 5).join(', ') + (all.length > 5 ? ` and ${all.length - 5} more` : '');
}

function said(label) {
    return `“${label.text}”`;
}

/** A shape, by its colour and its place in the drawing. */
function described(shape, frame) {
    const name = ['stroke', 'fill'].map(kind => shape.element.getAttribute(kind)).find(value => value && value !== 'none') ?? '';
    const [x, y] = [shape.box.left + shape.box.right, shape.box.top + shape.box.bottom].map(sum => sum / 2);
    return `${name.replace(/var\(--(.*)\)/, '$1')} ${shape.kind} around (${Math.round(x - frame.left)}, ${Math.round(y - frame.top)})`.trim();
}

/** The sizes that are too small, each with the labels that have it. */
function tooSmall(labels) {
    const sizes = new Map();
    for (const label of labels) {
        const small = label.runs.find(({ size, raised }) => size < (raised ? 8 : 11) - 0.05);
        if (!small) continue;
        const size = `type of ${short(small.size)} px, where ${small.raised ? 'an index needs 8' : '11 are needed'}`;
        sizes.set(size, [...sizes.get(size) ?? [], said(label)]);
    }
    return [...sizes].map(([size, all]) => `${size}: ${some(all)}`);
}

/** Labels whose ink overlaps, that look like one label, or of which the later one's rim of paper cuts the earlier one. */
function colliding(one, other) {
    const apart = rim => Math.max(...one.runs.flatMap(a => other.runs.map(b => overlap(a.box, grown(b.box, rim)))));
    if (overlap(one.box, grown(other.box, Math.max(other.rim, 3))) <= 0) return [];
    if (apart(0) > 0.5) return [`${said(one)} and ${said(other)} overlap by ${short(apart(0))} px`];
    if (apart(other.rim - 0.5) > 0.5) return [`the rim of ${said(other)} cuts ${said(one)} by ${short(apart(other.rim - 0.5))} px`];
    const gap = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
    const inLine = Math.abs(one.box.bottom - other.box.bottom) < 3;
    return inLine && gap > -0.5 && gap < 3 ? [`only ${short(gap)} px are between ${said(one)} and ${said(other)}`] : [];
}

/** A shape whose edge runs through a label, or that covers it. */
function crossing(label, shape, shapes) {
    const isOver = shape.order > label.order;
    if (!shape.edged || overlap(label.box, shape.box) <= 0) return [];
    const names = ['stroke', 'fill'].some(kind => label.element.getAttribute('fill') === shape.element.getAttribute(kind));
    if (label.rim > 1 && !isOver && (shape.pale || (names && !shape.dot))) return [];
    const covers = ({ order, opaque }) => opaque && order > shape.order && order < label.order;
    const covering = isOver ? [] : shapes.filter(other => covers(other) && overlap(label.box, other.box) > 0);
    const length = Math.max(...label.runs.map(({ box }) => lengthWithin(common(shape.clip, grown(box, shape.rim - 1)), shape.points, covering)));
    const what = described(shape, label.frame);
    if (length > 2) return [`${what} runs through ${said(label)} for ${short(length)} px`];
    const middle = { x: (label.box.left + label.box.right) / 2, y: (label.box.top + label.box.bottom) / 2 };
    return isOver && shape.opaque && contains(shape, middle) ? [`${what} covers ${said(label)}`] : [];
}

/** How much of an outline lies in a box and is not covered. */
function lengthWithin(box, points, covering) {
    let length = 0;
    for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]], part = within(box, a, b);
        if (!part) continue;
        const [from, to] = part, inside = Math.hypot(b.x - a.x, b.y - a.y) * (to - from);
        const steps = covering.length ? Math.ceil(inside) : 1;
        const shown = [...Array(steps).keys()].map(i => from + (to - from) * (i + 0.5) / steps)
            .filter(at => !covering.some(shape => contains(shape, { x: a.x + (b.x - a.x) * at, y: a.y + (b.y - a.y) * at })));
        length += inside * shown.length / steps;
    }
    return length;
}

function reachingOut(frame, thing) {
    const { left, right, top, bottom } = frame, { box } = thing;
    const out = Math.max(left - box.left, box.right - right, top - box.top, box.bottom - bottom);
    return out > 0.5 ? [`${thing.runs ? said(thing) : described(thing, frame)} reaches ${short(out)} px out of the drawing`] : [];
}

export const faults = [misplaced, short, some, said, described, tooSmall, colliding, crossing, lengthWithin, reachingOut];
