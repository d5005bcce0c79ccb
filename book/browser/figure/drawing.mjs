// Runs in the page. A drawing as its labels and shapes, from the back to the front, in pixels of the screen.

/** All that is painted in an SVG. */
function drawing(svg) {
    const unseen = 'defs *, clipPath *, mask *, marker *, pattern *, symbol *, filter *';
    const shapes = 'path, polyline, polygon, line, circle, ellipse, rect, image';
    const elements = [...svg.querySelectorAll(`${shapes}, text`)].filter(element => !element.matches(unseen));
    const { left, right, top, bottom } = svg.getBoundingClientRect(), frame = { left, right, top, bottom };
    const paper = background(svg, elements[0]);
    const read = element => element.tagName === 'text' ? label(element, frame) : shape(element, paper);
    const things = elements.map((element, order) => ({ order, ...read(element) }));
    return { frame, paper, labels: things.filter(thing => thing.runs?.length), shapes: things.filter(thing => thing.points?.length) };
}

/** What the drawing is painted on: the page, and the drawing's own paper on it. */
function background(svg, first) {
    let box = svg.parentElement;
    while (box && rgb(getComputedStyle(box).backgroundColor)[3] === 0) box = box.parentElement;
    const page = box ? mixed(rgb(getComputedStyle(box).backgroundColor), [1, 1, 1, 1]) : [1, 1, 1, 1];
    const own = first?.tagName === 'rect' ? painted(first, 'fill') : null;
    return own ? mixed(own, page) : page;
}

function scale({ a, b, c, d }) {
    return Math.sqrt(Math.abs(a * d - b * c));
}

/** Half the width of an element's stroke. */
function rim(element, matrix) {
    return painted(element, 'stroke') ? parseFloat(getComputedStyle(element).strokeWidth) * scale(matrix) / 2 : 0;
}

function shape(element, paper) {
    const matrix = element.getScreenCTM(), points = outline(element).map(point => moved(point, matrix));
    const [stroke, fill] = ['stroke', 'fill'].map(kind => painted(element, kind)), half = rim(element, matrix);
    const clip = clipping(element);
    const shows = (colour, least) => colour && contrast(mixed(colour, paper), paper) >= least;
    return {
        element, points, clip, inverse: matrix.inverse(), rim: half, kind: element.tagName,
        box: common(clip, grown(around(points.length ? points : [{ x: 0, y: 0 }]), half)),
        edged: element.tagName === 'image' || shows(stroke, 1.1) || shows(fill, 1.2),
        pale: ['stroke', 'fill'].every(kind => !painted(element, kind) || /^var\(--(faint|paper|.*-.*)\)$/.test(element.getAttribute(kind))),
        opaque: element.tagName === 'image' || fill?.[3] === 1,
        dot: element.tagName === 'circle' && fill && element.r.baseVal.value * scale(matrix) <= 8,
    };
}

/** What the frames around an element let through: those of SVGs in the SVG, and of clip paths. */
function clipping(element) {
    const { ownerSVGElement: svg } = element, path = element.closest('[clip-path]')?.getAttribute('clip-path').match(/#([^)"']*)/)?.[1];
    const frames = path ? [...svg.querySelectorAll(`#${CSS.escape(path)} > *`)] : [];
    const outer = svg.ownerSVGElement ? clipping(svg) : { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    if (svg.ownerSVGElement) frames.push(svg);
    const box = frame => around(outline(frame).map(point => moved(point, (frame === svg ? frame.ownerSVGElement : frame).getScreenCTM())));
    return frames.map(box).reduce(common, outer);
}

function contains({ element, inverse, box, kind }, point) {
    if (point.x < box.left || point.x > box.right || point.y < box.top || point.y > box.bottom) return false;
    return kind === 'image' || element.isPointInFill(moved(point, inverse));
}

/** A label in runs of one font, each with the box around its ink. */
function label(element, frame) {
    const matrix = element.getScreenCTM(), runs = [];
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node.data.trim() && at < element.getNumberOfChars()) runs.push(run(element, node, at, matrix));
        at += node.data.length;
    }
    const corners = runs.flatMap(({ box }) => [{ x: box.left, y: box.top }, { x: box.right, y: box.bottom }]);
    return { element, runs, frame, rim: rim(element, matrix), text: element.textContent.trim(), box: runs.length ? around(corners) : null };
}

function run(element, node, at, matrix) {
    const style = getComputedStyle(node.parentElement), start = element.getStartPositionOfChar(at);
    const pen = run.pen ??= new OffscreenCanvas(1, 1).getContext('2d');
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(node.data), size = parseFloat(style.fontSize);
    const xs = [start.x - ink.actualBoundingBoxLeft, start.x + ink.actualBoundingBoxRight];
    const ys = [start.y - ink.actualBoundingBoxAscent, start.y + ink.actualBoundingBoxDescent];
    return {
        element: node.parentElement,
        size: size * scale(matrix),
        raised: size < parseFloat(getComputedStyle(element).fontSize) * 0.85,
        box: around(xs.flatMap(x => ys.map(y => moved({ x, y }, matrix)))),
    };
}

export const reading = [drawing, background, scale, rim, shape, clipping, contains, label, run];
