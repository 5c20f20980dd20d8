import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { look } from '../../../../test/support/look';
import { freePorts } from '../../../../test/support/ports';
import { Program, root } from '../../../../test/support/program';
import { Town } from '../../../../test/support/town';
import type { TownState } from '../../../../test/support/town-state';

const START_MS_MAX = 60_000;

/** A server in a folder of its own, whose time stands still until it is turned; and the demo town in it. */
export interface DemoServer {
  readonly town: Town;
  close(): Promise<void>;
}

export async function openDemo({ folder, from, env = process.env }: { folder: string; from: number; env?: NodeJS.ProcessEnv }): Promise<DemoServer> {
  if (env['WEIR_ZEEBE_ADDRESS']) throw new Error("Expected the embedded engine, whose time can stand, but WEIR_ZEEBE_ADDRESS names a cluster");
  const [port] = (await freePorts(1)) as [number];
  const token = randomBytes(16).toString('hex');
  const state: TownState = {
    mode: env['WEIR_DATABASE_URL'] ? 'embedded-mariadb' : 'embedded-sqlite',
    folder: resolve(folder, '..'),
    data: resolve(folder),
    server: `http://127.0.0.1:${port}`,
    testToken: token,
    clocks: [`http://127.0.0.1:${port}`],
    management: null,
    databaseUrl: env['WEIR_DATABASE_URL'] || null,
  };
  await refuseCompany(state);
  mkdirSync(state.data, { recursive: true });
  const server = new Program(
    {
      file: process.execPath,
      args: [join(root, 'dist', 'apps', 'server', 'src', 'main.js')],
      cwd: process.cwd(),
      log: join(state.data, 'demo.log'),
      env: {
        ...env,
        NODE_ENV: 'development',
        WEIR_PORT: String(port),
        WEIR_GATEWAY_PORT: '0',
        WEIR_DATA: state.data,
        WEIR_CLOCK: `standing:${new Date(from).toISOString()}`,
        WEIR_TEST_TOKEN: token,
        WEIR_ADMIN_PASSWORD: token,
      },
    },
    async () => (await fetch(`${state.server}/health`)).ok,
  );
  await server.start(START_MS_MAX);
  const town = Town.at(state);
  try {
    await town.isSetUp(token);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { town, close: () => server.stop() };
}

/** Looked up before anything is started: a company's time is never turned. */
async function refuseCompany(state: TownState): Promise<void> {
  if (state.databaseUrl === null && !existsSync(join(state.data, 'weir.db'))) return;
  const founded = await look(state, "SELECT name FROM setting WHERE name = 'founded'").catch(() => []);
  if (founded.length > 0) throw new Error(`Expected an empty Weir, but ${state.databaseUrl === null ? state.data : 'the database'} already has its company. Set WEIR_DATA to a folder that is empty`);
}
