import { setImmediate as tick } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const gc: unknown = runInNewContext('gc');

/**
 * Collects what nobody refers to. A closed database lets go of its files only then: some thousand starts in one process would
 * use up all there are.
 */
export async function collectGarbage(): Promise<void> {
  if (typeof gc !== 'function') throw new Error('Expected V8 to let its garbage be collected, but it does not');
  gc();
  await tick();
}
