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
 * process that reads every one of them. A step is a completed job whose completion is on the disk; cases have four.
 */
export const durable: Row = async (isShort) => {
  const [warmMs, countMs] = isShort ? [2_000, 3_000] : [10_000, 10_000];
  say(`durable steps a second in process, fsync on, ${IN_FLIGHT} cases in flight, median of ${isShort ? 1 : ROUNDS} rounds`);
  for (const { what, isExported, budget } of [
    { what: 'engine and log', isExported: false, budget: 'at least 25,000, aim 60,000' },
    { what: 'records exported', isExported: true, budget: 'at least 8,000, aim 20,000' },
  ]) {
    const rounds: Measured[] = [];
    for (let round = 0; round < (isShort ? 1 : ROUNDS); round++) rounds.push(await measure({ isExported, warmMs, countMs }));
    const rate = median(rounds.map(({ stepsPerSecond }) => stepsPerSecond));
    const cpu = median(rounds.map(({ cpuMicrosPerStep }) => cpuMicrosPerStep));
    const lag = Math.max(...rounds.map(({ turnsBehind }) => turnsBehind));
    say(
      `  ${what.padEnd(17)} ${budget}: ${thousands(rate)}/s, ${cpu.toFixed(1)} µs of processor a step${isExported ? `, history ${lag} turns behind at the end` : ''}`,
    );
  }
};

interface Measured {
  readonly stepsPerSecond: number;
  readonly cpuMicrosPerStep: number;
  readonly turnsBehind: number;
}

async function measure({
  isExported,
  warmMs,
  countMs,
}: {
  isExported: boolean;
  warmMs: number;
  countMs: number;
}): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  const receiver = isExported ? await BulkReceiver.start() : undefined;
  const engine = InProcess.open(folder, receiver?.url);
  try {
    const load = new Load(engine);
    await load.start();
    await pause(warmMs);
    const [steps, cpu, started] = [load.completed, process.cpuUsage(), performance.now()];
    await pause(countMs);
    const [counted, used, ms] = [load.completed - steps, process.cpuUsage(cpu), performance.now() - started];
    const turnsBehind = engine.log.lastTurnId - engine.log.exportedTurn;
    await load.stop();
    return { stepsPerSecond: (counted * 1_000) / ms, cpuMicrosPerStep: (used.user + used.system) / counted, turnsBehind };
  } finally {
    await engine.close();
    await receiver?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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
