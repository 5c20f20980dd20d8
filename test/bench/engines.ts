import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { brokerNodeOptions } from '@libs/gateway';

import { freePorts } from '../support/ports';
import { Program, root } from '../support/program';
import { startZeebe } from '../support/zeebe';

export interface BenchEngine {
  readonly name: 'embedded' | 'Zeebe 8.5.8';
  readonly address: string;
  stop(): Promise<void>;
}

/** The embedded engine as `npm run engine` starts it: in a process of its own, fsync on. */
export async function embedded(): Promise<BenchEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  const { program, port } = await engineProgram(folder);
  await program.start();
  return { name: 'embedded', address: `127.0.0.1:${port}`, stop: () => stopped(program, folder) };
}

/** The program, not started yet, with its data in `<folder>/engine`. */
export async function engineProgram(folder: string): Promise<{ program: Program; port: number }> {
  const [port, management] = (await freePorts(2)) as [number, number];
  const ports = ['--port', String(port), '--management-port', String(management)];
  const program = new Program(
    {
      file: process.execPath,
      args: [...brokerNodeOptions, join(root, 'dist/apps/cli/src/main.js'), 'engine', ...ports, '--data', join(folder, 'engine')],
      env: {},
      log: join(folder, 'engine.log'),
    },
    async () => (await fetch(`http://127.0.0.1:${management}/actuator/health`)).ok,
  );
  return { program, port };
}

export async function realZeebe(): Promise<BenchEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  const zeebe = await startZeebe(folder, null);
  return { name: 'Zeebe 8.5.8', address: zeebe.address, stop: () => stopped(zeebe.program, folder) };
}

async function stopped(program: Program, folder: string): Promise<void> {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
}
