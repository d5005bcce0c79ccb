// A part of an output: from `-- name` to the next heading.

const isHeading = (line: string) => line.startsWith('-- ') || line.startsWith('== ');

/** The part that a terminal shows; behind its name may stand which options do not change it. */
export function partOf(text: string, name: string | null): string {
    if (name === null) return text;
    const lines = text.split('\n');
    const first = lines.findIndex(line => line.trimEnd() === `-- ${name}` || line.startsWith(`-- ${name} (`));
    if (first < 0) return '';
    const length = lines.slice(first + 1).findIndex(isHeading);
    return lines.slice(first, length < 0 ? undefined : first + 1 + length).join('\n');
}
