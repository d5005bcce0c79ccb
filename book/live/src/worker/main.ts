// The worker: holds the compiled program and runs one command after the other, each in a new instance.
import type { Answer, End, Request, Task } from '../messages';
import { unpacked } from './files';
import { NeedsFiles } from './folders';
import { run } from './run';

declare const self: DedicatedWorkerGlobalScope;

let program: WebAssembly.Module | null = null;
let files: Promise<Map<string, Uint8Array>> | null = null;

const answer = (message: Answer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'program') program = data.module;
    else if (data.kind === 'files') files = unpacked(data.files);
    else answer(await ran(data.task));
};

async function ran(task: Task): Promise<End> {
    if (!program) return { kind: 'broke', message: 'there is no program yet' };
    try {
        return { kind: 'ended', code: run(program, task, files && (await files), answer) };
    } catch (problem) {
        if (problem instanceof NeedsFiles) return { kind: 'needs files' };
        return { kind: 'broke', message: String(problem) };
    }
}
