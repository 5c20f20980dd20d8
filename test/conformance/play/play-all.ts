import { setTimeout as pause } from 'node:timers/promises';

import type { Pace, Scenario } from '../scenario';
import { Lockstep } from './lockstep';
import { type Engine, Play, type Played } from './play';

/** A little more than a pace says, so that what becomes due in exactly that time is due. */
const PACE_MS: Readonly<Record<Pace, number>> = { PT1M: 61_000, PT1H: 3_600_000 + 61_000, P40D: 40 * 86_400_000 };
/** A broker looks at what is due by its own schedule; a record of that begins to be awaited only after this real time. */
const BROKER_LOOKS_MS = 400;

/** Plays scenarios on one engine, `width` at a time; those that need time to pass come last, each pace in lockstep. */
export async function playAll(
  scenarios: readonly Scenario[],
  engine: Engine,
  width: number,
  done: (scenario: Scenario, played: Played) => void,
): Promise<void> {
  const run = runName();
  const one = async (scenario: Scenario, timePasses: () => Promise<void>) => {
    const mark = `_p${run}${scenarios.indexOf(scenario).toString(36).padStart(3, '0')}_`;
    done(scenario, await Play.of(scenario, engine, mark, timePasses));
  };
  const timeless = scenarios.filter(({ pace }) => pace === undefined);
  await atOnce(timeless, width, (scenario) =>
    one(scenario, () => Promise.reject(new Error(`Expected ${scenario.name} to name its pace, but it has none`))),
  );
  for (const pace of ['PT1M', 'PT1H', 'P40D'] as const) {
    const paced = scenarios.filter((scenario) => scenario.pace === pace);
    const lockstep = new Lockstep(paced.length, async () => {
      await engine.clock.turn(PACE_MS[pace]);
      await pause(BROKER_LOOKS_MS);
    });
    await Promise.all(paced.map((scenario) => one(scenario, () => lockstep.passes()).finally(() => lockstep.leaves())));
  }
}

export async function atOnce<T>(all: readonly T[], width: number, work: (each: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const next = async (): Promise<void> => {
    for (let each = rest.shift(); each !== undefined; each = rest.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: width }, next));
}

let runs = 0;
/** Three characters that differ between the runs against one engine. */
const runName = () => ((Math.floor(Date.now() / 1_000) + runs++) % 36 ** 3).toString(36).padStart(3, '0');
