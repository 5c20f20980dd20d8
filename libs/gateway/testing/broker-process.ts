import { SystemClock } from '@libs/base';

import { startBroker } from '../src/broker';
import { tinyBroker } from './tiny-broker';

/** A broker in a process of its own, to be killed: `tiny` or `real`, and the folder. Prints the port when it serves. */
async function main(kind: string | undefined, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Expected a folder, but there is none');
  const broker =
    kind === 'tiny'
      ? await tinyBroker({ folder, clock: 'system' }, [], new SystemClock())
      : await startBroker({ folder, host: '127.0.0.1', port: 0, clock: 'system' });
  process.stdout.write(`${broker.port}\n`);
}

void main(process.argv[3], process.argv[4]);
