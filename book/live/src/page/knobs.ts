// The knobs of each section, which the program itself names: its options, their help and values that it accepts.

export interface Knob {
    name: string;
    /** What it does, in the page's language. */
    help: string;
    /** What it accepts, in words. */
    takes: string;
    kind: 'real' | 'whole' | 'list' | 'choice' | 'flag' | 'path';
    default: string | null;
    /** Steps from the smallest to the largest, or what can be chosen. */
    values: string[];
    /** The parts of the output that it changes; all of them where it names none. */
    parts?: string[];
}

type Sections = Record<string, Record<string, Knob[]>>;

export class Knobs {
    private constructor(private readonly sections: Sections) {}

    /** Those that a page carries. */
    static of(page: Document): Knobs {
        const written = page.getElementById('knobs')?.textContent;
        return new Knobs(written ? (JSON.parse(written) as Sections) : {});
    }

    /** Whether the page knows this program. */
    has(program: string): boolean {
        return program in this.sections;
    }

    section(program: string, section: string): Knob[] {
        return this.sections[program]?.[section] ?? [];
    }

    /** The knobs that change a part, without files: a page has none to choose from. */
    shown(program: string, section: string, part: string | null): Knob[] {
        const moves = (knob: Knob) => !part || !knob.parts?.length || knob.parts.includes(part);
        return this.section(program, section).filter(knob => knob.kind !== 'path' && moves(knob));
    }
}
