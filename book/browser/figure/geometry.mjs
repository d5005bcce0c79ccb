// Runs in the page. Boxes, lines and shapes, all in pixels of the screen.

/** A box around points. */
function around(points) {
    const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function grown({ left, right, top, bottom }, by) {
    return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function moved({ x, y }, matrix) {
    return new DOMPoint(x, y).matrixTransform(matrix);
}

/** The box that two boxes share. */
function common(a, b) {
    return {
        left: Math.max(a.left, b.left), right: Math.min(a.right, b.right), top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom),
    };
}

/** How far two boxes overlap, in the direction in which it is less; negative if they are apart. */
function overlap(a, b) {
    return Math.min(a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top);
}

/** The part of a line from `a` to `b` that lies in a box: [from, to], as shares of the line. */
function within(box, a, b) {
    let [from, to] = [0, 1];
    for (const [at, step, low, high] of [[a.x, b.x - a.x, box.left, box.right], [a.y, b.y - a.y, box.top, box.bottom]]) {
        if (step === 0) {
            if (at < low || at > high) return null;
            continue;
        }
        const [enter, leave] = [(low - at) / step, (high - at) / step].sort((p, q) => p - q);
        [from, to] = [Math.max(from, enter), Math.min(to, leave)];
    }
    return from < to ? [from, to] : null;
}

/** The outline of a shape as points in its own units, closed or not. */
function outline(shape) {
    const number = name => shape[name].baseVal.value;
    const round = (x, y, rx, ry) => [...Array(49).keys()].map(i => i * Math.PI / 24)
        .map(angle => ({ x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) }));
    switch (shape.tagName) {
        case 'polyline': return [...shape.points];
        case 'polygon': return [...shape.points, shape.points[0]];
        case 'line': return [{ x: number('x1'), y: number('y1') }, { x: number('x2'), y: number('y2') }];
        case 'circle': return round(number('cx'), number('cy'), number('r'), number('r'));
        case 'ellipse': return round(number('cx'), number('cy'), number('rx'), number('ry'));
        case 'path': {
            const length = shape.getTotalLength(), steps = Math.max(2, Math.min(400, Math.ceil(length / 16)));
            return [...Array(steps + 1).keys()].map(i => shape.getPointAtLength(length * i / steps));
        }
        default: { // rect, image, an SVG in the SVG
            const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number);
            return [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]].map(([i, j]) => ({ x: x + i * width, y: y + j * height }));
        }
    }
}

export const geometry = [around, grown, moved, common, overlap, within, outline];
