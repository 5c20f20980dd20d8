import { Duration, ZBClient } from 'zeebe-node';

import { fourJobs, jobTypes } from './four-jobs';

export interface Load {
  readonly stepsPerSecond: number;
  readonly failures: number;
}

/** Plays four-job cases through zeebe-node against one gateway. The same code and settings for every engine. */
export class BenchClient {
  private readonly zeebe: ZBClient;
  private readonly ended = new Map<string, () => void>();
  private completed = 0;
  private failures = 0;

  private constructor(address: string) {
    this.zeebe = new ZBClient(address, { useTLS: false, loglevel: 'NONE', retry: true, longPoll: Duration.seconds.of(10) });
  }

  static async connect(address: string): Promise<BenchClient> {
    const client = new BenchClient(address);
    await client.zeebe.deployResource({ process: Buffer.from(fourJobs), name: 'four-jobs.bpmn' });
    return client;
  }

  /** Serves the four job types: with the client's defaults, or with what a busy worker would set. */
  serve(settings: { pollInterval?: number; maxJobs?: number }): void {
    for (const taskType of jobTypes) {
      this.zeebe.createWorker({
        taskType,
        timeout: Duration.seconds.of(60),
        ...(settings.pollInterval === undefined ? {} : { pollInterval: Duration.milliseconds.of(settings.pollInterval) }),
        ...(settings.maxJobs === undefined ? {} : { maxJobsToActivate: settings.maxJobs }),
        taskHandler: async (job) => {
          const answer = await job.complete();
          this.completed++;
          if (taskType === jobTypes.at(-1)) this.ended.get(String(job.variables['case']))?.();
          return answer;
        },
      });
    }
  }

  /** One case from its creation to its last completed job, in milliseconds. */
  async oneCase(name: string): Promise<number> {
    const started = performance.now();
    const end = new Promise<void>((resolve) => this.ended.set(name, resolve));
    await this.zeebe.createProcessInstance({ bpmnProcessId: 'four-jobs', variables: { case: name } });
    await end;
    this.ended.delete(name);
    return performance.now() - started;
  }

  /** Keeps `inFlight` cases going, lets them run `warmMs`, then counts completed jobs for `countMs`. */
  async load({
    inFlight,
    warmMs,
    countMs,
    name,
  }: {
    inFlight: number;
    warmMs: number;
    countMs: number;
    name: string;
  }): Promise<Load> {
    const stopping = new AbortController();
    let next = 0;
    const lanes = Array.from({ length: inFlight }, async (_, lane) => {
      while (!stopping.signal.aborted) {
        await this.oneCase(`${name}-${lane}-${next++}`).catch(() => this.failures++);
      }
    });
    await pause(warmMs);
    const before = this.completed;
    const started = performance.now();
    await pause(countMs);
    const stepsPerSecond = ((this.completed - before) * 1_000) / (performance.now() - started);
    stopping.abort();
    await Promise.all(lanes);
    return { stepsPerSecond, failures: this.failures };
  }

  async close(): Promise<void> {
    await this.zeebe.close(2_000).catch(() => null);
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
