import { AssertionError } from 'node:assert';

import { actingAs, Leaves } from '@libs/audit';
import { BpmnError, Incident, persistently, savepoint } from '@libs/base';
import { Inbox, type JobEnding } from '@libs/outbox';
import { Injectable } from '@nestjs/common';

import { Backoff } from './backoff';
import { contextOf, duringJob } from './current-job';
import { EngineEpoch } from './engine-epoch';
import { type JobWorkerSpec, type Step } from './job-worker';
import { refuseExtra, shaped } from './shapes';
import type { ActivatedJob } from './zeebe';

/** What a step may ask outside takes at most this long. */
export const ASK_MS_MAX = 20_000;
const MESSAGE_LENGTH_MAX = 500;

export type Outcome =
  JobEnding | { readonly kind: 'failed'; readonly retries: number; readonly message: string; readonly backoffMs: number };

/**
 * One delivery of one job, from its variables to what the engine is told. The only place where an exception becomes an answer.
 *
 * Invariant: a job's effect and the note that it happened are committed together, so a second delivery finds the note and
 * repeats only the answer.
 */
@Injectable()
export class Attempt {
  constructor(
    private readonly inbox: Inbox,
    private readonly leaves: Leaves,
    private readonly backoff: Backoff,
    private readonly epoch: EngineEpoch,
  ) {}

  run(step: Step, spec: JobWorkerSpec, job: ActivatedJob): Promise<Outcome> {
    return duringJob(contextOf(job), () => actingAs({ kind: 'worker', jobType: job.type }, () => this.attempt(step, spec, job)));
  }

  private async attempt(step: Step, spec: JobWorkerSpec, job: ActivatedJob): Promise<Outcome> {
    try {
      const variables = shaped(spec.in, job.variables, `the variables of job ${job.key}`);
      const asked = step.ask ? await withinTime(job, (signal) => step.ask?.(variables, signal)) : undefined;
      return await persistently(() => this.once(job, () => ending(step, spec, variables, asked)));
    } catch (error) {
      return this.failed(job, error);
    }
  }

  private async once(job: ActivatedJob, work: () => Promise<JobEnding>): Promise<JobEnding> {
    const id = { epoch: this.epoch.current(), jobKey: job.key, jobType: job.type };
    const before = await this.inbox.begin(id);
    if (before) return before;

    const now = await savepoint(work).catch(async (error: unknown): Promise<JobEnding> => {
      if (!(error instanceof BpmnError)) throw error;
      await this.note(job, 'step/error-thrown', { code: error.code });
      return { kind: 'thrown', code: error.code, message: told(error) };
    });
    await this.inbox.end(id, now);
    return now;
  }

  /** Nothing of the work is kept; that it was tried is. */
  private async failed(job: ActivatedJob, error: unknown): Promise<Outcome> {
    const isFinal = error instanceof Incident || error instanceof AssertionError;
    const retries = isFinal ? 0 : Math.max(0, job.retries - 1);
    const backoffMs = retries === 0 ? 0 : this.backoff.ms(job.retries);
    const message = told(error);
    const leaf = () => this.note(job, 'step/failed', { jobType: job.type, retries, cause: stringAt(error, 'name') }, message);
    // When the database itself is away there is no leaf to write; the engine is told all the same.
    await persistently(leaf).catch(() => undefined);
    return { kind: 'failed', retries, message, backoffMs };
  }

  private async note(job: ActivatedJob, kind: string, after: Record<string, unknown>, reason?: string): Promise<void> {
    const { caseNo } = contextOf(job);
    const subject = caseNo ?? `instance/${job.processInstanceKey}`;
    await this.leaves.add({ subject, kind, element: job.elementId, after, ...(reason === undefined ? {} : { reason }) });
  }
}

async function ending(step: Step, spec: JobWorkerSpec, variables: object, asked: unknown): Promise<JobEnding> {
  const answer = (await step.run(variables, asked)) ?? {};
  refuseExtra(spec.out, answer, `the answer of ${spec.type}`);
  return { kind: 'completed', variables: { ...shaped(spec.out, answer, `the answer of ${spec.type}`) } };
}

async function withinTime<T>(job: ActivatedJob, work: (signal: AbortSignal) => Promise<T> | undefined): Promise<T | undefined> {
  const signal = AbortSignal.timeout(ASK_MS_MAX);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error(`Expected what ${job.type} asks to be answered within ${ASK_MS_MAX} ms, but it was not`)),
    );
  });
  return Promise.race([work(signal), late]);
}

function told(error: unknown): string {
  return stringAt(error, 'message').slice(0, MESSAGE_LENGTH_MAX);
}

function stringAt(error: unknown, property: 'message' | 'name'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, property) : undefined;
  return typeof value === 'string' ? value : String(error);
}
