import { durable } from './durable';
import { latency, throughput } from './grpc';
import { memory } from './memory';
import { replay } from './replay';
import { restart } from './restart';
import type { Row } from './row';

const rows: Readonly<Record<string, Row>> = { latency, throughput, durable, restart, memory, replay };

/**
 * Prints the rows of design.md §10 that concern the engine: what is asked, and what was measured.
 *
 * `npm run bench` prints all of them, `npm run bench -- restart` one. `--short` measures briefly and small: to see that it
 * runs, not to quote.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const isShort = args.includes('--short');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !(name in rows));
  if (unknown.length > 0)
    throw new Error(`Expected rows, some of ${Object.keys(rows).join(', ')}, but got ${unknown.join(', ')}`);

  for (const [name, row] of Object.entries(rows)) {
    if (wanted.length === 0 || wanted.includes(name)) await row(isShort);
  }
}
