import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from '../support/ports';
import { Program, root } from '../support/program';
import { startZeebe } from '../support/zeebe';
import { EngineClock } from './play/clock';
import { Gateway } from './play/gateway';
import { Observer } from './play/observer';
import type { Engine } from './play/play';

export interface Running extends Engine {
  close(): Promise<void>;
}

/** Builds and starts the embedded engine in a process of its own, as `weir engine` does. */
export async function embeddedEngine(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-embedded-'));
  execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'cli'], { stdio: 'inherit' });
  const observer = await Observer.listens();
  const [port, management] = (await freePorts(2)) as [number, number];
  const main = join(root, 'dist/apps/cli/src/main.js');
  const program = new Program(
    {
      file: process.execPath,
      args: [
        main,
        'engine',
        '--port',
        `${port}`,
        '--management-port',
        `${management}`,
        '--data',
        join(folder, 'engine'),
        '--exporter-url',
        observer.url,
        '--clock',
        'controlled',
      ],
      env: {},
      log: join(folder, 'engine.log'),
    },
    async () => (await fetch(`http://127.0.0.1:${management}/actuator/health`)).ok,
  );
  await program.start();
  return running({ address: `127.0.0.1:${port}`, management, observer, program, folder });
}

/** A real Zeebe. Only events and rejections are exported: half the work, and commands are nothing a client observes. */
export async function realZeebe(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-zeebe-'));
  const observer = await Observer.listens();
  const exporter = { url: observer.url, user: 'weir', password: 'conformance' };
  const { address, managementPort, program } = await startZeebe(folder, exporter, {
    ZEEBE_BROKER_BACKPRESSURE_ENABLED: 'false',
    ZEEBE_BROKER_EXPORTERS_WEIR_ARGS_INDEX_COMMAND: 'false',
  });
  return running({ address, management: managementPort, observer, program, folder });
}

interface Started {
  readonly address: string;
  readonly management: number;
  readonly observer: Observer;
  readonly program: Program;
  readonly folder: string;
}

function running({ address, management, observer, program, folder }: Started): Running {
  const gateway = new Gateway(address);
  return {
    gateway,
    observer,
    clock: new EngineClock(`http://127.0.0.1:${management}`),
    async close() {
      gateway.close();
      await program.stop();
      await observer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
