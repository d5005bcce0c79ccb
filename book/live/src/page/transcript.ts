// What a run has written so far, on both streams.
import { partOf } from './part';

export class Transcript {
    private output = '';
    private errors = '';

    add(text: string, isError: boolean): void {
        if (isError) this.errors += text;
        else this.output += text;
    }

    clear(): void {
        this.output = '';
        this.errors = '';
    }

    /** The part that a terminal shows. */
    part(name: string | null): string {
        return partOf(this.output, name);
    }

    /** The whole output, where the part is not in it. */
    whole(name: string | null): string {
        return this.part(name) || this.output;
    }

    /** Why the command was refused. */
    refusal(): string {
        return this.errors;
    }
}
