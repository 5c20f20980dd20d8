import { persistently } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { Attempt } from './attempt';
import { contextVariables } from './current-job';
import { JobTypes } from './job-types';
import { type JobWorkerSpec, specOf, type Step } from './job-worker';
import { pause } from './pause';
import { namesOf } from './shapes';
import { toldUntilAnswered } from './told-until-answered';
import { type ActivatedJob, type Closable, Zeebe } from './zeebe';

const HEARTBEAT_MS = 10_000;
const WITHDRAW_MS_MAX = 1_000;

export interface ServeOptions {
  /** A name of this process that no other has. */
  readonly servedBy: string;
  readonly timeoutMs?: number;
  readonly maxJobs?: number;
}

/** Serves steps: one worker a job type, every job one attempt, every ending told until it is answered. */
@Injectable()
export class StepRuntime {
  private readonly closing = new AbortController();
  private readonly gone = new AbortController();
  private readonly inHand = new Set<Promise<void>>();
  private workers: Closable[] = [];
  private heartbeat: NodeJS.Timeout | undefined;
  private servedBy = '';

  constructor(
    private readonly zeebe: Zeebe,
    private readonly attempt: Attempt,
    private readonly jobTypes: JobTypes,
  ) {}

  async serve(steps: readonly Step[], { servedBy, timeoutMs = 60_000, maxJobs = 32 }: ServeOptions): Promise<void> {
    const marked = steps.map((step) => ({ step, spec: markOf(step) }));
    const twice = marked.map(({ spec }) => spec.type).filter((type, at, all) => all.indexOf(type) !== at);
    if (twice.length > 0) throw new Error(`Expected one step a job type, but ${twice.join(', ')} has two`);

    this.servedBy = servedBy;
    const specs = marked.map(({ spec }) => spec);
    const beat = (): Promise<void> => persistently(() => this.jobTypes.report(servedBy, specs));
    await beat();
    this.heartbeat = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS);
    this.heartbeat.unref();
    this.workers = marked.map(({ step, spec }) =>
      this.zeebe.openWorker(
        spec.type,
        { fetchVariables: [...new Set([...namesOf(spec.in), ...contextVariables])], timeoutMs, maxJobs },
        (job) => this.take(step, spec, job),
      ),
    );
  }

  /** How many jobs are being worked on. */
  get busy(): number {
    return this.inHand.size;
  }

  /** Asks for no more jobs, finishes what was begun, and within the deadline lets go of the rest: the engine gives it out again. */
  async close({ deadlineMs }: { deadlineMs: number }): Promise<void> {
    this.closing.abort();
    clearInterval(this.heartbeat);
    const workers = this.workers.map((worker) => worker.close().catch(() => undefined));
    await Promise.race([Promise.all([...this.inHand, ...workers]), pause(deadlineMs, this.gone.signal)]);
    this.gone.abort();
    // A step that hangs may hold the only writer; then the missing heartbeat says what the withdrawal cannot.
    const withdrawn =
      this.servedBy === '' ? Promise.resolve() : persistently(() => this.jobTypes.withdraw(this.servedBy)).catch(() => undefined);
    const done = new AbortController();
    await Promise.race([withdrawn.finally(() => done.abort()), pause(Math.min(deadlineMs, WITHDRAW_MS_MAX), done.signal)]);
  }

  /** Invariant: never rejects. Nothing that a step does reaches the client. */
  private take(step: Step, spec: JobWorkerSpec, job: ActivatedJob): Promise<void> {
    const work = this.work(step, spec, job).catch(() => undefined);
    this.inHand.add(work);
    return work.finally(() => this.inHand.delete(work));
  }

  private async work(step: Step, spec: JobWorkerSpec, job: ActivatedJob): Promise<void> {
    const until = { pause, signal: this.gone.signal };
    if (this.closing.signal.aborted) {
      const handedBack = {
        kind: 'failed',
        retries: job.retries,
        backoffMs: 0,
        message: 'Expected to be worked on, but its worker is closing',
      } as const;
      return toldUntilAnswered(this.zeebe, job.key, handedBack, until);
    }
    await toldUntilAnswered(this.zeebe, job.key, await this.attempt.run(step, spec, job), until);
  }
}

export function markOf(step: Step): JobWorkerSpec {
  const spec = specOf(step.constructor);
  if (!spec) throw new Error(`Expected ${step.constructor.name} to be marked with @JobWorker, but it is not`);
  return spec;
}
