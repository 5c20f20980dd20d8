import { bench } from '../../../test/bench/bench';
import { ci } from './ci/ci';
import { demo } from './demo/demo';
import { engine } from './engine';
import { prove } from './prove/prove';
import { step } from './step/step';
import { story } from './story/story';

/** The commands of `weir`, by their word. */
export const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = { bench, ci, demo, engine, prove, step, story };
