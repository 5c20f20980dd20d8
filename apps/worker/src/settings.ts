import { hostname } from 'node:os';
import { resolve } from 'node:path';

import { type ClockSettings, clockSettings } from '../../server/src/wiring/settings';

/** How a worker was told to run. It has no engine and no database of its own, so both must be named. */
export interface WorkerSettings {
  readonly port: number;
  readonly folder: string;
  readonly keyFile: string;
  readonly databaseUrl: string;
  readonly zeebeAddress: string;
  readonly clock: ClockSettings;
  readonly testToken: string | undefined;
  readonly name: string;
}

export function workerSettings(env: Readonly<Record<string, string | undefined>>): WorkerSettings {
  const needed = (name: string) => {
    const value = env[name];
    if (!value) throw new Error(`Expected ${name}, which a worker cannot do without, but it is not set`);
    return value;
  };
  const folder = resolve(env['WEIR_DATA'] ?? 'data');
  const port = Number(env['WEIR_WORKER_PORT'] ?? '3001');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Expected WEIR_WORKER_PORT to be a port, but it is ${env['WEIR_WORKER_PORT']}`);
  return {
    port,
    folder,
    keyFile: resolve(needed('WEIR_KEY_FILE')),
    databaseUrl: needed('WEIR_DATABASE_URL'),
    zeebeAddress: needed('WEIR_ZEEBE_ADDRESS'),
    clock: clockSettings(env),
    testToken: env['WEIR_TEST_TOKEN'] || undefined,
    name: `${hostname()}:w${process.pid}`.slice(-32),
  };
}
