// The runs of one terminal: the latest wins. While one runs, at most one waits, and a new one takes its place.
import { type Ended, Machine, type OnText } from './machine';

/** For so long a run may go on while another waits; then it is ended. */
const PATIENCE = 250; // ms

export interface Job {
    command: string[];
    onStart(): void;
    onText: OnText;
    /** The run waits for data. */
    onData(): void;
    /** The run is over, whatever the reason. */
    onOver(): void;
    /** It ended, was stopped, or could not be. A run that another replaced hears nothing. */
    onEnd(ended: Ended | 'stopped' | Error): void;
}

export class Runner {
    private running: { job: Job; machine: Machine | null } | null = null;
    private waiting: Job | null = null;
    private timer = 0;

    run(job: Job): void {
        if (!this.running) {
            void this.start(job);
            return;
        }
        this.waiting = job;
        this.timer ||= window.setTimeout(() => this.cut(), PATIENCE);
    }

    /** Ends what runs, at once; what waits does not come. */
    stop(): void {
        const job = this.running?.job;
        this.waiting = null;
        this.cut();
        job?.onEnd('stopped');
    }

    private async start(job: Job): Promise<void> {
        const running: { job: Job; machine: Machine | null } = { job, machine: null };
        this.running = running;
        job.onStart();
        const isCurrent = () => this.running === running;
        try {
            const machine = await Machine.take();
            if (!isCurrent()) return machine.give();
            running.machine = machine;
            const onText: OnText = (text, isError) => isCurrent() && job.onText(text, isError);
            const ended = await machine.run(job.command, onText, job.onData);
            machine.give();
            if (isCurrent()) job.onEnd(ended);
        } catch (problem) {
            running.machine?.end();
            if (isCurrent()) job.onEnd(problem instanceof Error ? problem : new Error(String(problem)));
        }
        if (isCurrent()) this.next();
    }

    /** Ends what runs and begins what waits. */
    private cut(): void {
        this.running?.machine?.end();
        this.next();
    }

    private next(): void {
        window.clearTimeout(this.timer);
        this.timer = 0;
        this.running?.job.onOver();
        this.running = null;
        const job = this.waiting;
        this.waiting = null;
        if (job) void this.start(job);
    }
}
