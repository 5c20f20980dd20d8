import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './program';
import { Town } from './town';
import { TownProcesses } from './town-processes';
import { modeOfRun } from './town-state';

declare global {
  // jest's set-up and tear-down share this one object and nothing else.
  var weirTown: TownProcesses | undefined;
}

/** Opens the one town of a run: builds what is stale, starts the processes, makes the demo town in them. */
export default async function townOpens(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server', 'worker'], { stdio: ['ignore', 'inherit', 'inherit'] });
  const processes = await TownProcesses.start(modeOfRun());
  globalThis.weirTown = processes;
  process.env['WEIR_TOWN_STATE'] = JSON.stringify(processes.state);
  await Town.at(processes.state).isSetUp();
}
