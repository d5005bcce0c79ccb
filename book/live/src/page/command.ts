// The words of a command line: read from it, written to it, one option changed.

/** Words between spaces; a space between quotes belongs to a word. */
export function words(line: string): string[] {
    const found = line.matchAll(/(?:"[^"]*"?|'[^']*'?|[^\s"'])+/g);
    return [...found].map(([word]) => word.replace(/["']/g, ''));
}

export function line(words: string[]): string {
    return words.map(word => (/\s/.test(word) || word === '' ? `'${word}'` : word)).join(' ');
}

/** Where an option stands: the index of its first word, how many words it takes, and its value. */
function find(words: string[], name: string, isFlag: boolean): { index: number; length: number; value: string } | null {
    const flag = `--${name}`;
    const index = words.findLastIndex(word => word === flag || word.startsWith(`${flag}=`));
    const word = words[index];
    if (word === undefined) return null;
    if (word !== flag) return { index, length: 1, value: word.slice(flag.length + 1) };
    return isFlag ? { index, length: 1, value: 'true' } : { index, length: 2, value: words[index + 1] ?? '' };
}

/** The value that an option has in a command. */
export function value(words: string[], name: string, isFlag = false): string | null {
    return find(words, name, isFlag)?.value ?? null;
}

/** The command with an option set, or without it where `value` is `null`. */
export function changed(words: string[], name: string, value: string | null, isFlag = false): string[] {
    const place = find(words, name, isFlag) ?? { index: words.length, length: 0 };
    const option = value === null ? [] : isFlag ? [`--${name}`] : written(name, value);
    return words.toSpliced(place.index, place.length, ...option);
}

/** The command with these values of an option that takes any number of them, in place of those that it has. */
export function listed(words: string[], name: string, values: string[]): string[] {
    const { index, length } = find(words, name, true) ?? { index: words.length, length: 0 };
    const behind = words.slice(index + length);
    const next = behind.findIndex(word => word.startsWith('-'));
    return words.toSpliced(index, length + (next < 0 ? behind.length : next), `--${name}`, ...values);
}

/** A value that begins with a hyphen is bound to its option, lest it be taken for one. */
function written(name: string, value: string): string[] {
    return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}
