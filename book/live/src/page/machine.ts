// A machine is a worker with the program in it. One that is idle is kept for the next run of any terminal.
import workerCode from 'worker';
import type { Answer, End, News, Request, Task } from '../messages';
import { files, program } from './program';

/** The exit code of a program that was cut off. */
const ABORTED = 134;

/** Who is told what a run gives as it goes on. */
export interface Listener {
    onNews(news: News): void;
    /** It has to wait for data. */
    onData(): void;
}

export class Machine {
    private static idle: Machine | null = null;
    private isLoaded = false;

    private constructor(private readonly worker: Worker) {}

    static async take(): Promise<Machine> {
        const module = await program();
        const kept = Machine.idle;
        Machine.idle = null;
        if (kept) return kept;
        const address = URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' }));
        const machine = new Machine(new Worker(address));
        URL.revokeObjectURL(address);
        machine.ask({ kind: 'program', module });
        return machine;
    }

    /** Runs a command; returns its exit code. */
    async run(task: Task, listener: Listener): Promise<number> {
        const end = await this.end(task, listener);
        if (end.kind === 'ended') return end.code;
        if (end.kind === 'broke') {
            listener.onNews({ kind: 'text', text: `${end.message}\n`, isError: true });
            return ABORTED;
        }
        if (this.isLoaded) throw new Error('the program asks for data that is there');
        listener.onData();
        this.ask({ kind: 'files', files: await files() });
        this.isLoaded = true;
        return this.run(task, listener);
    }

    /** The run is over: the machine is free for another. */
    give(): void {
        if (Machine.idle) this.destroy();
        else Machine.idle = this;
    }

    /** Ends it at once, whatever it is doing: nothing is heard from it any more. */
    destroy(): void {
        this.worker.onmessage = null;
        this.worker.terminate();
    }

    private ask(request: Request): void {
        this.worker.postMessage(request);
    }

    /** How a command ends. */
    private end(task: Task, listener: Listener): Promise<End> {
        return new Promise((resolve, reject) => {
            this.worker.onerror = event => reject(new Error(event.message || 'no worker is allowed'));
            this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
                if (isNews(data)) listener.onNews(data);
                else resolve(data);
            };
            this.ask({ kind: 'run', task });
        });
    }
}

function isNews(answer: Answer): answer is News {
    return answer.kind === 'text' || answer.kind === 'figure' || answer.kind === 'file';
}
