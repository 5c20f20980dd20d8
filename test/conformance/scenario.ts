import type { File, Process } from './diagrams';
import { deploy, type Step } from './play/steps';

/** How far the clock goes at each `timePasses` of a scenario. */
export type Pace = 'PT1M' | 'PT1H' | 'P40D';

export interface Scenario {
  /** element/what it shows: the name of its golden file, and what docs/engine.md calls it. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly pace: Pace | undefined;
}

export interface Sketch {
  /** What is deployed first, in one request. */
  readonly of?: Process | File | readonly (File | Process)[];
  readonly play?: readonly Step[];
  readonly pace?: Pace;
}

/** The scenarios of one element, by what each shows. */
export function scenariosOf(element: string, sketches: Readonly<Record<string, Sketch>>): readonly Scenario[] {
  return Object.entries(sketches).map(([name, { of, play = [], pace }]) => ({
    name: `${element}/${name}`,
    steps: of === undefined ? play : [deploy(...('content' in of ? [of] : of)), ...play],
    pace,
  }));
}
