// Digits of the test set as strokes: the way that a pen takes over the middle of what is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIDE = 28; // pixels
const FOLDER = join(import.meta.dirname, '../../../common/data/mnist');

/** The first digits, each with its label and its strokes: lists of places, in units of a 20th of its height. */
export function testDigits(count) {
    const images = readFileSync(join(FOLDER, 't10k-images-idx3-ubyte')).subarray(16);
    const labels = readFileSync(join(FOLDER, 't10k-labels-idx1-ubyte')).subarray(8);
    const image = index => images.subarray(SIDE * SIDE * index, SIDE * SIDE * (index + 1));
    return Array.from({ length: count }, (_, index) => ({ label: labels[index], strokes: strokes(thinned(image(index))) }));
}

const AROUND = [[0, -1], [1, -1], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1]].map(([x, y]) => x + SIDE * y);

/** The ink, with its edge taken away until lines are left (Zhang and Suen 1984). No digit touches the edge of its image. */
function thinned(pixels) {
    const ink = Uint8Array.from(pixels, value => (value >= 128 ? 1 : 0));
    for (let turn = 0, rest = 2; rest > 0; turn += 1) {
        const edge = [...ink.keys()].filter(place => ink[place] && isEdge(ink, place, turn % 2 === 0));
        for (const place of edge) ink[place] = 0;
        rest = edge.length > 0 ? 2 : rest - 1;
    }
    return ink;
}

function isEdge(ink, place, isFirst) {
    const near = AROUND.map(step => ink[place + step]);
    const count = near.filter(Boolean).length;
    const starts = near.filter((one, index) => !one && near[(index + 1) % 8]).length;
    const [up, , right, , down, , left] = near;
    const isOnSide = isFirst ? !(up && right && down) && !(right && down && left) : !(up && right && left) && !(up && down && left);
    return count >= 2 && count <= 6 && starts === 1 && isOnSide;
}

/** One stroke for each connected line: along every branch and back. */
function strokes(line) {
    const seen = new Set();
    const tour = (place, from) => {
        seen.add(place);
        const next = AROUND.map(step => place + step).filter(next => line[next] && next !== from);
        return [place, ...next.flatMap(next => [...(seen.has(next) ? [next] : tour(next, place)), place])];
    };
    const starts = [...line.keys()].filter(place => line[place]);
    return starts.flatMap(place => (seen.has(place) ? [] : [tour(place, -1).map(place => [place % SIDE, Math.floor(place / SIDE)])]));
}
