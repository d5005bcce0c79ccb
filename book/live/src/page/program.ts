// The program, loaded and compiled at most once, and the data, loaded at most once.
import type { Files } from '../messages';
import { packedFiles, packedProgram } from './script';

let module: Promise<WebAssembly.Module> | null = null;
let data: Promise<Files> | null = null;

/** Whether this browser has what a run takes. A policy can still forbid it. */
export function isSupported(): boolean {
    return [typeof WebAssembly, typeof Worker, typeof Blob, typeof DecompressionStream].every(kind => kind !== 'undefined');
}

export function program(): Promise<WebAssembly.Module> {
    module ??= compiled();
    return module;
}

export function files(): Promise<Files> {
    data ??= packedFiles();
    return data;
}

async function compiled(): Promise<WebAssembly.Module> {
    const packed = await packedProgram();
    const unpacked = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
}
