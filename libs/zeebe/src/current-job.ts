import { AsyncLocalStorage } from 'node:async_hooks';

import type { ActivatedJob } from './zeebe';

/** What a step may know of its job, besides the variables it asked for. */
export interface JobContext {
  readonly jobKey: string;
  readonly jobType: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  /** The id it was deployed under, which for called flows ends in a suffix of their content. */
  readonly processId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly retries: number;
  readonly caseNo: string | null;
  /** Which of a multi-instance's turns, from 1. */
  readonly loopCounter: number | null;
}

/** Fetched for every job, whatever its step asks for. */
export const contextVariables = ['caseNo', 'loopCounter'] as const;

const running = new AsyncLocalStorage<JobContext>();

export function duringJob<T>(job: JobContext, work: () => T): T {
  return running.run(job, work);
}

/** The job that this chain of calls runs for. */
export function currentJob(): JobContext {
  const job = running.getStore();
  if (!job) throw new Error('Expected a job, but nothing here runs for one');
  return job;
}

export function contextOf(job: ActivatedJob): JobContext {
  const { caseNo, loopCounter } = job.variables;
  return {
    jobKey: job.key,
    jobType: job.type,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    processInstanceKey: job.processInstanceKey,
    processDefinitionKey: job.processDefinitionKey,
    processId: job.bpmnProcessId,
    headers: job.customHeaders,
    retries: job.retries,
    caseNo: typeof caseNo === 'string' ? caseNo : null,
    loopCounter: typeof loopCounter === 'number' ? loopCounter : null,
  };
}
