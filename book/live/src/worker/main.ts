// The worker: holds the compiled program and runs one command after the other, each in a new instance.
import type { Answer, Request } from '../messages';
import { unpacked } from './files';
import { NeedsFiles, run } from './run';

declare const self: DedicatedWorkerGlobalScope;

let program: WebAssembly.Module | null = null;
let files: Promise<Map<string, Uint8Array>> | null = null;

const answer = (message: Answer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'program') program = data.module;
    else if (data.kind === 'files') files = unpacked(data.files);
    else answer(await ran(data.command));
};

async function ran(command: string[]): Promise<Answer> {
    if (!program) return { kind: 'broke', message: 'there is no program yet' };
    const write = (text: string, isError: boolean) => answer({ kind: 'text', text, isError });
    try {
        return { kind: 'ended', ...run(program, command, files && (await files), write) };
    } catch (problem) {
        if (problem instanceof NeedsFiles) return { kind: 'needs files' };
        return { kind: 'broke', message: String(problem) };
    }
}
