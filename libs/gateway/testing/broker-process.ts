import { once } from 'node:events';

import { SystemClock } from '@libs/base';
import { Engine } from '@libs/engine';

import type { Pace } from '../src/eviction-pace';
import { openBroker } from '../src/open-broker';

export interface BrokerProcessOptions {
  readonly exporterUrl?: string;
  readonly snapshotBytes?: number;
  readonly pace?: Pace;
}

/**
 * A broker in a process of its own, to be killed: `<folder> <options as JSON>`. It waits for a word on its input,
 * so that it can be ready before its folder is free, opens the folder then, and prints the port when it serves.
 */
async function main([folder, options = '{}']: readonly string[]): Promise<void> {
  const { exporterUrl, ...bounds } = JSON.parse(options) as BrokerProcessOptions;
  if (!folder) throw new Error('Expected a folder, but there is none');
  await once(process.stdin, 'data');
  const exporter = exporterUrl === undefined ? {} : { exporter: { url: exporterUrl } };
  const broker = await openBroker(
    { folder, host: '127.0.0.1', port: 0, clock: 'system', ...exporter },
    {
      engines: Engine,
      machineClock: new SystemClock(),
      tell: (message) => process.stderr.write(`weir engine: ${message}\n`),
      ...bounds,
    },
  );
  process.stdout.write(`${broker.port}\n`);
  process.stdin.on('data', () => process.stdout.write(`${JSON.stringify(memory())}\n`));
}

/** Asked with another word, it collects its garbage (with `--expose-gc`) and tells what is left. */
function memory(): { heapBytes: number; rssBytes: number } {
  global.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapBytes: heapUsed + external, rssBytes: rss };
}

void main(process.argv.slice(3));
