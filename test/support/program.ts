import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';

import { until } from './until';

export const root = join(__dirname, '..', '..', ...(__dirname.includes(`${join('dist', 'test')}`) ? ['..'] : []));

/** A process that a test starts, kills and starts again with the same settings. Its output goes to a file. */
export class Program {
  private child: ChildProcess | undefined;

  constructor(
    private readonly command: { file: string; args: readonly string[]; env: NodeJS.ProcessEnv; log: string; cwd?: string },
    private readonly ready: () => Promise<boolean>,
  ) {}

  async start(limitMs = 30_000): Promise<void> {
    const { file, args, env, log, cwd = root } = this.command;
    const output = openSync(log, 'a');
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    this.child = child;
    await until(
      `${file} ${args[0] ?? ''} to be ready (its output: ${log})`,
      async () => {
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
        return this.ready();
      },
      limitMs,
    );
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** SIGKILL: nothing is finished, nothing is flushed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  }
}
