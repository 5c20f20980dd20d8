import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

import { brokerNodeOptions } from '../src/node-options';
import type { BrokerProcessOptions } from './broker-process';

export interface KillableOptions extends BrokerProcessOptions {
  readonly nodeOptions?: readonly string[];
}

/** A broker in another process, started again on the same folder as often as it is killed. */
export class KillableBroker {
  private constructor(
    private readonly child: ChildProcessByStdio<Writable, Readable, null>,
    readonly port: number,
  ) {}

  static start(folder: string, options: KillableOptions = {}): Promise<KillableBroker> {
    return KillableBroker.prepare(folder, options)();
  }

  /** Starts the process, which loads its program and leaves the folder alone until it is told to go. */
  static prepare(folder: string, { nodeOptions = [], ...options }: KillableOptions = {}): () => Promise<KillableBroker> {
    const program = [join(__dirname, 'source-thread.cjs'), join(__dirname, 'broker-process.ts')];
    const args = [folder, JSON.stringify(options)];
    const child = spawn(process.execPath, [...brokerNodeOptions, ...nodeOptions, ...program, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('Expected the broker to start, but it ended')));
    ended.catch(() => undefined);
    return async () => {
      child.stdin.write('go\n');
      const [text]: Buffer[] = await Promise.race([once(child.stdout, 'data'), ended]);
      return new KillableBroker(child, Number(String(text)));
    };
  }

  /** What the process holds after it has collected its garbage; it must run with `--expose-gc`. */
  async memory(): Promise<{ heapBytes: number; rssBytes: number }> {
    const answer = once(this.child.stdout, 'data');
    this.child.stdin.write('memory\n');
    return JSON.parse(String((await answer)[0]));
  }

  /** SIGKILL: no goodbye, no flush. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}
