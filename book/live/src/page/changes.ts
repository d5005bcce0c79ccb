// What changed in an output: each word is compared with the one in its place before.

/** What is drawn with blocks has no words. */
const isWord = /[\p{L}\p{N}]/u;

export interface Changes {
    nodes: (Text | HTMLElement)[];
    /** How many lines have something new. */
    lines: number;
}

/** The text with its changed words marked. */
export function changes(before: string, after: string): Changes {
    const old = before.split('\n');
    const nodes: (Text | HTMLElement)[] = [];
    let lines = 0;
    after.split('\n').forEach((line, index) => {
        const made = line === old[index] ? [new Text(line)] : marked(old[index] ?? '', line);
        if (made.some(node => node instanceof HTMLElement)) lines += 1;
        if (index > 0) nodes.push(new Text('\n'));
        nodes.push(...made);
    });
    return { nodes, lines };
}

function marked(before: string, after: string): (Text | HTMLElement)[] {
    const old = before.trim().split(/\s+/);
    let index = 0;
    return after
        .split(/(\s+)/)
        .filter(Boolean)
        .map(piece => {
            if (!piece.trim()) return new Text(piece);
            const isSame = old[index++] === piece || !isWord.test(piece);
            return isSame ? new Text(piece) : mark(piece);
        });
}

function mark(word: string): HTMLElement {
    return Object.assign(document.createElement('span'), { className: 'changed', textContent: word });
}
