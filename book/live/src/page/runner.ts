// The runs of one terminal: the latest wins. While one runs, at most one waits, and a new one takes its place.
import type { Task } from '../messages';
import { type Listener, Machine } from './machine';

/** For so long a run may go on while another waits; then it is ended. */
const PATIENCE = 250; // ms

/** How a run ended: with an exit code, or else. */
export type Ended = number | 'stopped' | Error;

export interface Job extends Listener {
    /** It begins: with this command and these files. */
    onStart(): Task;
    /** The run is over, whatever the reason. */
    onOver(): void;
    /** It ended, was stopped, or could not be. A run that another replaced hears nothing. */
    onEnd(ended: Ended): void;
}

export class Runner {
    private running: { job: Job; machine: Machine | null } | null = null;
    private waiting: Job | null = null;
    private timer = 0;

    get isBusy(): boolean {
        return this.running !== null;
    }

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
        const isCurrent = () => this.running === running;
        const task = job.onStart();
        let ended: Ended;
        try {
            const machine = await Machine.take();
            if (!isCurrent()) return machine.give();
            running.machine = machine;
            ended = await machine.run(task, job);
            machine.give();
        } catch (problem) {
            running.machine?.destroy();
            ended = problem instanceof Error ? problem : new Error(String(problem));
        }
        if (!isCurrent()) return;
        job.onEnd(ended);
        this.next();
    }

    /** Ends what runs and begins what waits. */
    private cut(): void {
        this.running?.machine?.destroy();
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
