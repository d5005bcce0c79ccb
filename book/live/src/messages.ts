// What the page and the worker say to each other.

/** Files by their path below `/`, compressed with gzip. */
export type Files = Record<string, Blob>;

/** The files of a run's own folder, by name: the page keeps them from one run to the next. */
export type Folder = Record<string, Uint8Array>;

/** A command, and the files that it finds in its own folder. */
export interface Task {
    command: string[];
    folder: Folder;
}

/** What the page asks for. A worker runs one command at a time. */
export type Request = { kind: 'program'; module: WebAssembly.Module } | { kind: 'files'; files: Files } | { kind: 'run'; task: Task };

/** What a run gives as it goes on: text, an SVG file, a file of its own folder. */
export type News =
    | { kind: 'text'; text: string; isError: boolean }
    | { kind: 'figure'; file: string; svg: string }
    | { kind: 'file'; name: string; bytes: Uint8Array };

/** How a run ends. */
export type End = { kind: 'needs files' } | { kind: 'ended'; code: number } | { kind: 'broke'; message: string };

export type Answer = News | End;
