// Files that the program reads, unpacked.
import type { Files } from '../messages';

export async function unpacked(files: Files): Promise<Map<string, Uint8Array>> {
    const entries = Object.entries(files).map(async ([path, packed]) => [path, await unpack(packed)] as const);
    return new Map(await Promise.all(entries));
}

async function unpack(packed: Blob): Promise<Uint8Array> {
    const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
