import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../support/program';
import townOpens from '../support/town-opens';

/** A browser needs the pages too. */
export default async function townWithPagesOpens(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'web'], { stdio: ['ignore', 'inherit', 'inherit'] });
  await townOpens();
}
