import { bench } from '../../../test/bench/bench';
import { ci } from './ci/ci';
import { prove } from './prove/prove';
import { step } from './step/step';

/** The commands of `weir`, by their word. */
export const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = { bench, ci, prove, step };
