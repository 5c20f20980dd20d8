import { SystemClock } from '@libs/base';
import { Engine } from '@libs/engine';

import { openBroker } from './open-broker';
import type { Broker, BrokerOptions } from './options';

/** Starts the embedded broker in this thread: Zeebe's gateway, a durable log and an exporter around `libs/engine`. */
export function startBroker(options: BrokerOptions): Promise<Broker> {
  return openBroker(options, {
    engines: Engine,
    machineClock: new SystemClock(),
    tell: (message) => process.stderr.write(`weir engine: ${message}\n`),
  });
}
