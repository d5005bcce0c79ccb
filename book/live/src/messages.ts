// What the page and the worker say to each other.

/** Files by their path below `/`, compressed with gzip. */
export type Files = Record<string, Blob>;

/** What the page asks for. A worker runs one command at a time. */
export type Request =
    | { kind: 'program'; module: WebAssembly.Module }
    | { kind: 'files'; files: Files }
    | { kind: 'run'; command: string[] };

/** What a run answers: text as it is written, then one of the others. */
export type Answer =
    | { kind: 'text'; text: string; isError: boolean }
    | { kind: 'needs files' }
    | { kind: 'ended'; code: number; figures: Figures }
    | { kind: 'broke'; message: string };

/** SVG by the name of its file. */
export type Figures = Record<string, string>;
