// How a movement over a drawing changes the numbers of a knob: `a,b,c;…` makes number i of a point a + b·x + c·y.

/** For each number of the knob how it changes along x and y; `null` for one that stays. */
export interface Motion {
    slopes: ([number, number] | null)[];
    /** The values are multiples of this. */
    round: number;
    /** The least and the largest value. */
    within: [number, number];
}

/** What the attributes of a handle say. */
export function motion({ map = '', round, within = '-Infinity,Infinity' }: DOMStringMap): Motion {
    const slopes = map.split(';').map((triple): [number, number] | null => {
        const [, b, c] = triple.split(',').map(Number);
        return triple.trim() === '' ? null : [b ?? 0, c ?? 0];
    });
    const [least = -Infinity, most = Infinity] = within.split(',').map(Number);
    return { slopes, round: Number(round) || 0.01, within: [least, most] };
}

/** The numbers after a movement by (dx, dy), written as a knob takes them. */
export function moved({ slopes, round, within: [least, most] }: Motion, from: number[], [dx, dy]: [number, number]): string {
    const numbers = from.map((number, index) => {
        const slope = slopes[index];
        if (!slope) return String(number);
        const value = number + slope[0] * dx + slope[1] * dy;
        return rounded(Math.min(Math.max(value, least), most), round);
    });
    return numbers.join(',');
}

/** A multiple of `round`, with no more decimals than that has. */
function rounded(number: number, round: number): string {
    const decimals = Math.max(0, Math.ceil(-Math.log10(round) - 1e-9));
    const text = (Math.round(number / round) * round).toFixed(decimals);
    return String(Number(text));
}
