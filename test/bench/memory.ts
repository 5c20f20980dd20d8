import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InProcess } from '../../libs/gateway/testing/in-process';

import { type Row, say, thousands } from './row';
import { waitingCases } from './waiting-cases';

const WARM = 2_000;

/**
 * What a waiting instance (one user task, two variables) adds to the heap, in a process that collects its garbage before it is
 * asked: while it runs, and in one that has read the same instances back at its start. None is evicted.
 */
export const memory: Row = async (isShort) => {
  const count = isShort ? 10_000 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
  try {
    say(`memory a waiting instance adds, of ${thousands(count)}: at most 4 KiB, aim 1 KiB`);
    for (const what of ['running', 'read back'] as const) {
      const child = fork(__filename, [folder, String(count), what], { execArgv: ['--expose-gc'] });
      const [bytes]: unknown[] = await once(child, 'message');
      await once(child, 'exit');
      say(`  ${what.padEnd(10)} ${(Number(bytes) / 1024).toFixed(2)} KiB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measure(folder: string, count: number, what: string): Promise<void> {
  let before = heapUsed();
  const engine = InProcess.open(folder);
  if (what === 'running') {
    await waitingCases(engine, WARM);
    before = heapUsed();
    await waitingCases(engine, count);
  }
  const added = heapUsed() - before;
  await engine.close();
  process.send?.(added / (what === 'running' ? count : count + WARM));
  process.disconnect();
}

function heapUsed(): number {
  if (!global.gc) throw new Error('Expected to run with --expose-gc');
  global.gc();
  return process.memoryUsage().heapUsed;
}

if (require.main === module) void measure(process.argv[2] ?? '', Number(process.argv[3]), process.argv[4] ?? '');
