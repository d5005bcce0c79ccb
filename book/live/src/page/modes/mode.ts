// How a terminal runs its command: once, in two runs over each other, in steps that go on from each other, or on a picture.
import type { Bar } from '../bar';
import type { Knob } from '../knobs';
import type { Prompt } from '../prompt';
import type { Session } from '../session';
import { Draw } from './draw';
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
    /** The words of the command that mean the same on another page, which has none of the files of this one. */
    portable?(words: string[]): string[];
    /** The terminal shows again what the book has. */
    restored?(): void;
    /** Nothing more is to be run. */
    rest(): void;
    /** Takes its buttons away. */
    dispose(): void;
}

/** The mode of a section: its options say what it can do, and the command which of that it does. */
export function mode(knobs: Knob[], stage: Stage): Mode {
    const has = (name: string) => knobs.some(knob => knob.name === name);
    if (has('state')) return new Play(stage);
    if (has('history') && has('compare')) return new Overlay(stage);
    if (Draw.fits(knobs, stage.prompt.words)) return new Draw(stage);
    return new Once(stage);
}
