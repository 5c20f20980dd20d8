import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A broker in another process, started again on the same folder as often as it is killed. */
export class KillableBroker {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(folder: string, exporterUrl?: string, nodeOptions: readonly string[] = []): Promise<KillableBroker> {
    const args = [...nodeOptions, join(__dirname, 'source-thread.cjs'), join(__dirname, 'broker-process.ts'), folder];
    const child = spawn(process.execPath, exporterUrl === undefined ? args : [...args, exporterUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('Expected the broker to start, but it ended')));
    ended.catch(() => undefined);
    const [text]: Buffer[] = await Promise.race([once(child.stdout, 'data'), ended]);
    return new KillableBroker(child, Number(String(text)));
  }

  /** SIGKILL: no goodbye, no flush. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}
