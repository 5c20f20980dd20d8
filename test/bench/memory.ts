import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InProcess, NOBODY_LEAVES } from '../../libs/gateway/testing/in-process';

import { type Row, say, thousands } from './row';
import { waitingCases } from './waiting-cases';
import { complaintsIn } from './waiting-complaints';

const WARM = 2_000;

interface Kind {
  readonly says: string;
  readonly count: number;
  readonly fills: (engine: InProcess) => Promise<(count: number) => Promise<void>>;
}

const kinds: Readonly<Record<string, Kind>> = {
  instance: {
    says: 'a waiting instance (one user task, two variables) adds: at most 4 KiB, aim 1 KiB',
    count: 100_000,
    fills: async (engine) => (count) => waitingCases(engine, count),
  },
  complaint: {
    says: 'a waiting complaint, with its clock and frame, adds: at most 16 KiB, aim 6 KiB',
    count: 20_000,
    fills: complaintsIn,
  },
};

/**
 * What waiting cases add to the heap, in a process that collects its garbage before it is asked: while it runs, and in one that
 * has read the same cases back at its start. None is evicted there; beside them, what they add where they are as they get old.
 */
export const memory: Row = async (isShort) => {
  for (const [kind, { says, count }] of Object.entries(kinds)) {
    const many = isShort ? count / 10 : count;
    const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
    try {
      say(`memory ${says}; of ${thousands(many)}`);
      for (const what of ['running', 'read back', 'evicted'] as const) {
        const child = fork(__filename, [kind, folder, String(many), what], { execArgv: ['--expose-gc'] });
        const [bytes]: unknown[] = await once(child, 'message');
        await once(child, 'exit');
        say(`  ${what.padEnd(10)} ${(Number(bytes) / 1024).toFixed(2)} KiB`);
        if (what === 'read back') rmSync(folder, { recursive: true });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

async function measure(kind: Kind, folder: string, count: number, what: string): Promise<void> {
  let before = heapUsed();
  const engine = InProcess.open(folder, what === 'evicted' ? {} : { pace: NOBODY_LEAVES });
  if (what !== 'read back') {
    const fill = await kind.fills(engine);
    await fill(WARM);
    before = heapUsed();
    await fill(count);
  }
  const added = heapUsed() - before;
  await engine.close();
  process.send?.(added / (what === 'read back' ? count + WARM : count));
  process.disconnect();
}

function heapUsed(): number {
  if (!global.gc) throw new Error('Expected to run with --expose-gc');
  global.gc();
  return process.memoryUsage().heapUsed;
}

if (require.main === module) {
  const [kind = '', folder = '', count, what = ''] = process.argv.slice(2);
  const found = kinds[kind];
  if (found) void measure(found, folder, Number(count), what);
}
