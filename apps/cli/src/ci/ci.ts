import { spawn } from 'node:child_process';

import { stages } from './stages';

/**
 * Runs every stage, each in a process of its own, prints how long each took and ends with `N passed, N failed`.
 *
 * Invariant: a stage that cannot run has failed. Later stages run all the same, so that one run tells everything.
 */
export async function ci(only: readonly string[]): Promise<void> {
  const chosen = only.length === 0 ? stages : stages.filter(({ name, script }) => only.includes(name) || only.includes(script));
  const results: { name: string; passed: boolean; seconds: number }[] = [];
  for (const { name, script } of chosen) {
    process.stdout.write(`\n=== ${name}\n`);
    const started = process.hrtime.bigint();
    const passed = await runs(script);
    results.push({ name, passed, seconds: Number(process.hrtime.bigint() - started) / 1e9 });
  }

  process.stdout.write('\n');
  for (const { name, passed, seconds } of results) {
    process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(7)} s  ${name}\n`);
  }
  const failed = results.filter(({ passed }) => !passed).length;
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

function runs(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
