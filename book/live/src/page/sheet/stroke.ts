// One stroke: a line through the places that the pen came to. On the page it is a path, so it is sharp on every screen.
import type { Place } from './place';

const SVG = 'http://www.w3.org/2000/svg';

export class Stroke {
    readonly path = document.createElementNS(SVG, 'path');
    /** The line, as a path of SVG says it. */
    line: string;

    /** A pen that does not move leaves a dot, for which a line needs some length. */
    constructor(from: Place) {
        this.line = `M${written(from)}l.01 0`;
        this.path.setAttribute('d', this.line);
    }

    to(place: Place): void {
        this.line += `L${written(place)}`;
        this.path.setAttribute('d', this.line);
    }
}

const written = ({ x, y }: Place) => `${x.toFixed(1)} ${y.toFixed(1)}`;
