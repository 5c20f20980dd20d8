import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BareClient } from '../../libs/gateway/testing/client';
import { startZeebe } from '../support/zeebe';

import { pause } from './client';
import { engineProgram } from './engines';
import { oneTask, twoVariables } from './one-task';
import { median, type Row, say, thousands } from './row';
import { killedWith } from './waiting-cases';

const IN_FLIGHT = 64;
const STARTS = 3;
const TRY_AGAIN_MS = 10;

/**
 * How long it takes from the start of the program until a case is accepted, when it was killed with cases waiting in it. A
 * real Zeebe is filled through gRPC, so with fewer; it too is killed before it has had time for a snapshot of its own.
 */
export const restart: Row = async (isShort) => {
  const [ours, theirs] = isShort ? [10_000, 1_000] : [100_000, 20_000];
  say('restart after SIGKILL until a case is accepted: at most 3 s, aim 1 s with 100,000 waiting cases');
  const found = await embedded(ours, isShort ? 1 : STARTS);
  say(`  embedded      ${thousands(ours)} waiting: ${seconds(found)}`);
  say(`  Zeebe 8.5.8   ${thousands(theirs)} waiting: ${seconds(await zeebe(theirs))}`);
};

async function embedded(count: number, starts: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  try {
    await killedWith(count, join(folder, 'engine'));
    const times: number[] = [];
    for (let start = 0; start < starts; start++) {
      const { program, port } = await engineProgram(folder);
      const started = performance.now();
      void program.start().catch(() => undefined);
      times.push((await accepted(port)) - started);
      await program.kill();
    }
    return median(times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function zeebe(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  const { program, address } = await startZeebe(folder, null);
  const port = Number(address.split(':')[1]);
  try {
    const client = new BareClient(port);
    await client.call('DeployResource', { resources: [{ name: 'one-task.bpmn', content: Buffer.from(oneTask) }] });
    for (let first = 0; first < count; first += IN_FLIGHT)
      await Promise.all(Array.from({ length: IN_FLIGHT }, (_, at) => client.call('CreateProcessInstance', creation(first + at))));
    client.close();
    await program.kill();

    const started = performance.now();
    void program.start(120_000).catch(() => undefined);
    return (await accepted(port)) - started;
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** When a case was accepted. Why a client a try: gRPC waits longer and longer between connections that fail. */
async function accepted(port: number): Promise<number> {
  for (;;) {
    const client = new BareClient(port);
    const { code } = await client.call('CreateProcessInstance', creation(0));
    client.close();
    if (code === 0) return performance.now();
    await pause(TRY_AGAIN_MS);
  }
}

function creation(n: number): object {
  return { bpmnProcessId: 'one-task', version: -1, variables: JSON.stringify(twoVariables(n)) };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
