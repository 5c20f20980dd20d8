import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { SystemClock } from '@libs/base';

import { root } from '../../../../test/support/program';
import { Chance } from './chance';
import { openDemo } from './demo-server';
import { Life } from './life';
import { demoOptions } from './options';

/** `npm run demo -- --seed 1 --days 7 [--until ISO]`: fills an empty Weir with a town that has lived for some days. */
export async function demo(args: readonly string[]): Promise<void> {
  const { seed, days, from, until } = demoOptions(args, new SystemClock().now());
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { town, close } = await openDemo({ folder: process.env['WEIR_DATA'] ?? 'data', from });
  const life = new Life(town, new Chance(seed));
  try {
    await life.go(from, until, (day) => say(`day ${day} of ${days}, ${life.cases} cases so far`));
  } finally {
    await close();
  }
  say(`The town stands at ${new Date(until).toISOString()} with ${life.cases} cases (seed ${seed}). Open it with npm start`);
}
