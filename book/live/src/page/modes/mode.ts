// How a terminal runs its command: once, in two runs over each other, or in steps that go on from each other.
import type { Bar } from '../bar';
import type { Knob } from '../knobs';
import type { Prompt } from '../prompt';
import type { Session } from '../session';
import { Once } from './once';
import { Overlay } from './overlay';
import { Play } from './play';

/** What a mode works with. */
export interface Stage {
    bar: Bar;
    prompt: Prompt;
    session: Session;
}

export interface Mode {
    /** The command is to be run as it stands. */
    run(): void;
    /** A knob has another value. */
    turned(knob: Knob): void;
    /** The command has changed. */
    edited?(): void;
    /** Nothing more is to be run. */
    rest(): void;
    /** Takes its buttons away. */
    dispose(): void;
}

/** The mode of a section: its options say what it can do. */
export function mode(knobs: Knob[], stage: Stage): Mode {
    const has = (name: string) => knobs.some(knob => knob.name === name);
    if (has('state')) return new Play(stage);
    if (has('history') && has('compare')) return new Overlay(stage);
    return new Once(stage);
}
