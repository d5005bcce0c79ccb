// How a movement over a drawing changes the numbers of a knob: `a,b,c;…` makes number i of a point a + b·x + c·y.

/** For each number of the knob how it changes along x and y; `null` for one that stays. */
export interface Motion {
    slopes: ([number, number] | null)[];
    /** The values are multiples of this. */
    round: number;
}

export function motion(map: string, round: string | undefined): Motion {
    const slopes = map.split(';').map((triple): [number, number] | null => {
        const [, b, c] = triple.split(',').map(Number);
        return triple.trim() === '' ? null : [b ?? 0, c ?? 0];
    });
    return { slopes, round: Number(round) || 0.01 };
}

/** The numbers after a movement by (dx, dy), written as a knob takes them. */
export function moved({ slopes, round }: Motion, from: number[], [dx, dy]: [number, number]): string {
    const numbers = from.map((number, index) => {
        const slope = slopes[index];
        return slope ? rounded(number + slope[0] * dx + slope[1] * dy, round) : String(number);
    });
    return numbers.join(',');
}

/** A multiple of `round`, with no more decimals than that has. */
function rounded(number: number, round: number): string {
    const decimals = Math.max(0, Math.ceil(-Math.log10(round) - 1e-9));
    const text = (Math.round(number / round) * round).toFixed(decimals);
    return String(Number(text));
}
