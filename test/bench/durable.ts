import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InProcess } from '../../libs/gateway/testing/in-process';

import { BulkReceiver } from './bulk-receiver';
import { pause } from './client';
import { fourJobs, jobTypes } from './four-jobs';
import { median, type Row, say, thousands } from './row';

const IN_FLIGHT = 64;
const ROUNDS = 3;

/**
 * Durable steps a second in one process: engine and log without gRPC, and with the records posted to a receiver in another
 * process that reads every one of them. A step is a completed job whose completion is on the disk, in the second row also in
 * the hands of the receiver; cases have four.
 */
export const durable: Row = async (isShort) => {
  const rounds = isShort ? 1 : ROUNDS;
  say(`durable steps a second in process, fsync on, ${IN_FLIGHT} cases in flight, median of ${rounds} rounds`);
  say(`  engine and log    at least 25,000, aim 60,000: ${await rate({ isExported: false, isShort, rounds })}`);
  say(`  records exported  at least 8,000, aim 20,000: ${await rate({ isExported: true, isShort, rounds })}`);
};

interface Kind {
  readonly isExported: boolean;
  readonly isShort: boolean;
  readonly rounds: number;
}

async function rate({ isExported, isShort, rounds }: Kind): Promise<string> {
  const found: { stepsASecond: number; cpuMicrosAStep: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
    const receiver = isExported ? await BulkReceiver.start() : undefined;
    const engine = InProcess.open(folder, receiver && { exporterUrl: receiver.url });
    try {
      found.push(await measure(engine, receiver, isShort));
    } finally {
      await engine.close();
      await receiver?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const cpu = median(found.map(({ cpuMicrosAStep }) => cpuMicrosAStep));
  return `${thousands(median(found.map(({ stepsASecond }) => stepsASecond)))}/s, ${cpu.toFixed(1)} µs of processor a step`;
}

async function measure(engine: InProcess, receiver: BulkReceiver | undefined, isShort: boolean) {
  const load = new Load(engine);
  const steps = () => receiver?.steps() ?? load.completed;
  await load.start();
  await pause(isShort ? 2_000 : 10_000);
  const [before, cpu, started] = [await steps(), process.cpuUsage(), performance.now()];
  await pause(isShort ? 3_000 : 10_000);
  const counted = (await steps()) - before;
  const [used, ms] = [process.cpuUsage(cpu), performance.now() - started];
  await load.stop();
  return { stepsASecond: (counted * 1_000) / ms, cpuMicrosAStep: (used.user + used.system) / counted };
}

/** Keeps 64 cases going: a case that ends makes room for the next. */
class Load {
  completed = 0;
  private isOver = false;
  private running = 0;
  private ended: () => void = () => {};

  constructor(private readonly engine: InProcess) {}

  async start(): Promise<void> {
    await this.engine.deploy('four-jobs.bpmn', fourJobs);
    for (const type of jobTypes) this.engine.serve(type, (key) => void this.step(key, type === jobTypes.at(-1)));
    for (let n = 0; n < IN_FLIGHT; n++) void this.begin();
  }

  stop(): Promise<void> {
    this.isOver = true;
    return new Promise((resolve) => (this.running === 0 ? resolve() : (this.ended = resolve)));
  }

  private async begin(): Promise<void> {
    this.running++;
    await this.engine.create('four-jobs', { case: `c-${this.completed}` });
  }

  private async step(key: number, isLast: boolean): Promise<void> {
    await this.engine.complete(key);
    this.completed++;
    if (!isLast) return;
    this.running--;
    if (!this.isOver) await this.begin();
    else if (this.running === 0) this.ended();
  }
}
