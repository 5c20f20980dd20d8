import type { Variables } from '@libs/outbox';

export interface Resource {
  readonly name: string;
  readonly content: Buffer | string;
}

export interface Deployment {
  readonly key: string;
  readonly processes: readonly {
    readonly bpmnProcessId: string;
    readonly version: number;
    readonly processDefinitionKey: string;
    readonly resourceName: string;
  }[];
  readonly decisions: readonly { readonly dmnDecisionId: string; readonly version: number; readonly decisionKey: string }[];
}

/** Which diagram a new instance follows: one version by its key, or by id the given or newest one. */
export type Definition =
  { readonly processDefinitionKey: string } | { readonly bpmnProcessId: string; readonly version?: number };

/** A job as the engine hands it out. Keys are strings: they do not fit a number. */
export interface ActivatedJob {
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly retries: number;
  readonly variables: Variables;
}

export interface WorkerOptions {
  readonly fetchVariables: readonly string[];
  readonly timeoutMs: number;
  readonly maxJobs: number;
}

export interface Topology {
  readonly gatewayVersion: string;
  readonly partitions: number;
}

export interface Closable {
  close(): Promise<void>;
}

/** The engine has no such job, instance or incident (any more). That is an answer. */
export type JobAnswer = 'completed' | 'not-found';

/**
 * The engine, whichever answers: Zeebe or the embedded one.
 *
 * Every call ends within its deadline: with an answer, with EngineRefused, or with EngineAway.
 */
export abstract class Zeebe {
  abstract deploy(resources: readonly Resource[]): Promise<Deployment>;
  abstract createInstance(start: Definition & { readonly variables: Variables }): Promise<{ processInstanceKey: string }>;
  abstract publishMessage(message: {
    readonly name: string;
    readonly correlationKey: string;
    readonly variables: Variables;
    readonly timeToLiveMs: number;
    readonly messageId: string;
  }): Promise<'published' | 'duplicate'>;
  abstract completeJob(jobKey: string, variables: Variables): Promise<JobAnswer>;
  abstract failJob(
    jobKey: string,
    failure: { readonly retries: number; readonly message: string; readonly backoffMs: number; readonly variables?: Variables },
  ): Promise<JobAnswer>;
  abstract throwError(
    jobKey: string,
    error: { readonly code: string; readonly message: string; readonly variables?: Variables },
  ): Promise<JobAnswer>;
  abstract setVariables(scopeKey: string, variables: Variables, scope: 'local' | 'upwards'): Promise<void>;
  abstract resolveIncident(incidentKey: string): Promise<JobAnswer>;
  abstract updateJobRetries(jobKey: string, retries: number): Promise<JobAnswer>;
  abstract cancelInstance(processInstanceKey: string): Promise<JobAnswer>;
  abstract topology(): Promise<Topology>;
  /** Serves a job type. A job counts as in hand until the promise that `onJob` gives is settled. */
  abstract openWorker(type: string, options: WorkerOptions, onJob: (job: ActivatedJob) => Promise<void>): Closable;
  abstract close(): Promise<void>;
}

/** The engine said no, and would say so again. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused';
}

/** Nobody answered, or nobody could just now. What was asked may have happened or not. */
export class EngineAway extends Error {
  override readonly name = 'EngineAway';
}
