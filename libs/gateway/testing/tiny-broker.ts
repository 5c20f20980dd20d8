import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Clock } from '@libs/base';

import type { StoreOpener } from '../src/log-store';
import { openBroker } from '../src/open-broker';
import type { Broker, BrokerOptions } from '../src/options';
import { TinyEngine } from './tiny-engine';

/** A machine's clock that stands until a test moves it. */
export class StandingClock extends Clock {
  constructor(public at: number) {
    super();
  }

  now(): number {
    return this.at;
  }
}

const folders: string[] = [];

/** An empty folder that is gone when the tests are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weir-gateway-'));
  if (folders.length === 0) process.once('exit', () => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));
  folders.push(folder);
  return folder;
}

/** The broker around the tiny engine, on free ports. */
export function tinyBroker(
  options: Partial<BrokerOptions> = {},
  told: string[] = [],
  machineClock: Clock = new StandingClock(1_800_000_000_000),
  store?: StoreOpener,
): Promise<Broker> {
  return openBroker(
    { folder: newFolder(), host: '127.0.0.1', port: 0, managementPort: 0, clock: 'controlled', ...options },
    {
      engines: TinyEngine,
      machineClock,
      tell: (message) => told.push(message),
      ...(store && { store }),
    },
  );
}
