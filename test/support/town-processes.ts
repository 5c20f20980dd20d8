import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { emptyDatabase } from './mariadb';
import { freePorts } from './ports';
import { Program, root } from './program';
import type { TownMode, TownState } from './town-state';
import { type RealZeebe, startZeebe } from './zeebe';

const TEST_TOKEN = 'town';
const HISTORY = { user: 'weir', password: 'town-history' };

/** The processes of one town: the server; on a real cluster also a broker and a worker. Each can be killed and started again. */
export class TownProcesses {
  private constructor(
    readonly state: TownState,
    readonly server: Program,
    private readonly others: readonly Program[],
    private readonly tidy: () => Promise<void>,
  ) {}

  static async start(mode: TownMode): Promise<TownProcesses> {
    const folder = mkdtempSync(join(tmpdir(), 'weir-town-'));
    const [port, historyPort, workerPort] = (await freePorts(3)) as [number, number, number];
    const database = mode === 'embedded-sqlite' ? null : await emptyDatabase(`weir_town_${process.pid}_${port}`);
    const zeebe: RealZeebe | null =
      mode === 'zeebe-mariadb' ? await startZeebe(folder, { url: `http://127.0.0.1:${historyPort}`, ...HISTORY }) : null;

    const settings: NodeJS.ProcessEnv = {
      NODE_ENV: 'test',
      WEIR_CLOCK: 'controlled',
      WEIR_TEST_TOKEN: TEST_TOKEN,
      WEIR_DATA: join(folder, 'data'),
      WEIR_KEY_FILE: join(folder, 'weir.key'),
      WEIR_ADMIN_PASSWORD: 'town-administrator',
      ...(database && { WEIR_DATABASE_URL: database.url }),
      ...(zeebe && { WEIR_ZEEBE_ADDRESS: zeebe.address }),
    };
    const server = program('server', folder, port, {
      ...settings,
      WEIR_PORT: String(port),
      WEIR_GATEWAY_PORT: '0',
      WEIR_HISTORY_PORT: String(historyPort),
      WEIR_HISTORY_USER: HISTORY.user,
      WEIR_HISTORY_PASSWORD: HISTORY.password,
      ...(zeebe && { WEIR_STEPS: 'off' }),
    });
    const worker = zeebe && program('worker', folder, workerPort, { ...settings, WEIR_WORKER_PORT: String(workerPort) });
    await server.start(60_000);
    await worker?.start(60_000);

    const url = `http://127.0.0.1:${port}`;
    const state: TownState = {
      mode,
      folder,
      data: join(folder, 'data'),
      server: url,
      testToken: TEST_TOKEN,
      clocks: worker ? [url, `http://127.0.0.1:${workerPort}`] : [url],
      management: zeebe ? `http://127.0.0.1:${zeebe.managementPort}` : null,
      databaseUrl: database?.url ?? null,
    };
    return new TownProcesses(state, server, [...(worker ? [worker] : []), ...(zeebe ? [zeebe.program] : [])], async () => {
      await database?.drop();
      if (!process.env['WEIR_TOWN_KEEP']) rmSync(folder, { recursive: true, force: true });
    });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    for (const program of this.others) await program.stop();
    await this.tidy();
  }
}

function program(app: 'server' | 'worker', folder: string, port: number, env: NodeJS.ProcessEnv): Program {
  const health = `http://127.0.0.1:${port}/health`;
  return new Program(
    { file: process.execPath, args: [join(root, 'dist', 'apps', app, 'src', 'main.js')], env, log: join(folder, `${app}.log`) },
    async () => (await fetch(health)).ok,
  );
}
