import { SystemClock } from '@libs/base';
import { Engine } from '@libs/engine';

import { openBroker } from '../src/open-broker';
import type { Broker, ExportedRecord } from '../src/options';
import type { GatewayFaults } from './gateway-faults';
import { newFolder } from './tiny-broker';

/** The embedded engine behind a gateway that fails as it is asked to, and that can be away for a while. */
export class FaultyBroker {
  private constructor(
    private broker: Broker,
    private readonly reopen: (port: number) => Promise<Broker>,
    readonly records: readonly ExportedRecord[],
  ) {}

  static async open(faults: GatewayFaults): Promise<FaultyBroker> {
    const folder = newFolder();
    const records: ExportedRecord[] = [];
    const open = (port: number) =>
      openBroker(
        {
          folder,
          host: '127.0.0.1',
          port,
          clock: 'system',
          exporter: { deliver: async (more) => void records.push(...more) },
        },
        {
          engines: Engine,
          machineClock: new SystemClock(),
          tell: (message) => process.stderr.write(`weir engine: ${message}\n`),
          before: faults.before,
        },
      );
    return new FaultyBroker(await open(0), open, records);
  }

  get port(): number {
    return this.broker.port;
  }

  /** Goes away, and comes back with what it knew, where it was. */
  async goesAndComesBack(): Promise<void> {
    const { port } = this.broker;
    await this.broker.close();
    this.broker = await this.reopen(port);
  }

  close(): Promise<void> {
    return this.broker.close();
  }
}
