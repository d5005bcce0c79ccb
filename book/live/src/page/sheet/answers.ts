// What the program takes the digits of a picture for, found in what it printed.

export interface Answer {
    answer: string;
    /** `unsure`, `unlike`, both or neither. */
    doubts: string[];
}

export function answers(output: string): Answer[] {
    const [, ...digits] = output.split(/^digit \d+: answer /m);
    return digits.map(digit => ({
        answer: digit.slice(0, digit.indexOf('\n')),
        doubts: [...digit.matchAll(/^(unsure|unlike)\b/gm)].map(([doubt]) => doubt),
    }));
}
