// A machine is a worker with the program in it. One that is idle is kept for the next run of any terminal.
import workerCode from 'worker';
import type { Answer, Figures, Request } from '../messages';
import { files, program } from './program';

/** The exit code of a program that was cut off. */
const ABORTED = 134;

export type OnText = (text: string, isError: boolean) => void;

export interface Ended {
    code: number;
    figures: Figures;
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

    /** Runs a command. `onData` is told when it has to wait for data. */
    async run(command: string[], onText: OnText, onData: () => void): Promise<Ended> {
        const answer = await this.answer(command, onText);
        if (answer.kind === 'ended') return answer;
        if (answer.kind === 'broke') {
            onText(`${answer.message}\n`, true);
            return { code: ABORTED, figures: {} };
        }
        if (this.isLoaded) throw new Error('the program asks for data that is there');
        onData();
        this.ask({ kind: 'files', files: await files() });
        this.isLoaded = true;
        return this.run(command, onText, onData);
    }

    /** The run is over: the machine is free for another. */
    give(): void {
        if (Machine.idle) this.end();
        else Machine.idle = this;
    }

    /** Ends it at once, whatever it is doing. */
    end(): void {
        this.worker.terminate();
    }

    private ask(request: Request): void {
        this.worker.postMessage(request);
    }

    /** The last answer to a command. */
    private answer(command: string[], onText: OnText): Promise<Exclude<Answer, { kind: 'text' }>> {
        return new Promise((resolve, reject) => {
            this.worker.onerror = event => reject(new Error(event.message || 'no worker is allowed'));
            this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
                if (data.kind === 'text') onText(data.text, data.isError);
                else resolve(data);
            };
            this.ask({ kind: 'run', command });
        });
    }
}
