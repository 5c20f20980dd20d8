import { status } from '@grpc/grpc-js';
import type { Variables } from '@libs/outbox';
import type { Job, ZBClient } from 'zeebe-node';

import { type ClientOptions, openClient, unary, UNARY_MS_MAX, type UnaryAnswer } from './client';
import { codeOf, outcomeOf } from './grpc-outcome';
import {
  type ActivatedJob,
  type Closable,
  type Definition,
  type Deployment,
  type JobAnswer,
  type Resource,
  type Topology,
  type WorkerOptions,
  Zeebe,
} from './zeebe';

/** The port over zeebe-node. */
export class ZeebeNodeClient extends Zeebe {
  private readonly client: ZBClient;
  private readonly unaryMsMax: number;

  constructor(options: ClientOptions) {
    super();
    this.client = openClient(options);
    this.unaryMsMax = options.unaryMsMax ?? UNARY_MS_MAX;
  }

  async deploy(resources: readonly Resource[]): Promise<Deployment> {
    const answer = await this.ask('DeployResource', {
      resources: resources.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
    });
    const { key, deployments } = answer as unknown as {
      key: string;
      deployments: { process?: Deployment['processes'][number]; decision?: Deployment['decisions'][number] }[];
    };
    return {
      key,
      processes: deployments.flatMap(({ process }) => process ?? []),
      decisions: deployments.flatMap(({ decision }) => decision ?? []),
    };
  }

  async createInstance({
    variables,
    ...definition
  }: Definition & { readonly variables: Variables }): Promise<{ processInstanceKey: string }> {
    const which =
      'processDefinitionKey' in definition
        ? definition
        : { bpmnProcessId: definition.bpmnProcessId, version: definition.version ?? -1 };
    const answer = await this.ask('CreateProcessInstance', { ...which, variables: JSON.stringify(variables) });
    return { processInstanceKey: String(answer['processInstanceKey']) };
  }

  async publishMessage({
    timeToLiveMs,
    variables,
    ...message
  }: Parameters<Zeebe['publishMessage']>[0]): Promise<'published' | 'duplicate'> {
    const request = { ...message, timeToLive: timeToLiveMs, variables: JSON.stringify(variables) };
    return (await this.unless('PublishMessage', request, status.ALREADY_EXISTS)) ? 'published' : 'duplicate';
  }

  completeJob(jobKey: string, variables: Variables): Promise<JobAnswer> {
    return this.orNotFound('CompleteJob', { jobKey, variables: JSON.stringify(variables) });
  }

  failJob(jobKey: string, { retries, message, backoffMs, variables = {} }: Parameters<Zeebe['failJob']>[1]): Promise<JobAnswer> {
    return this.orNotFound('FailJob', {
      jobKey,
      retries,
      errorMessage: message,
      retryBackOff: backoffMs,
      variables: JSON.stringify(variables),
    });
  }

  throwError(jobKey: string, { code, message, variables = {} }: Parameters<Zeebe['throwError']>[1]): Promise<JobAnswer> {
    return this.orNotFound('ThrowError', {
      jobKey,
      errorCode: code,
      errorMessage: message,
      variables: JSON.stringify(variables),
    });
  }

  async setVariables(scopeKey: string, variables: Variables, scope: 'local' | 'upwards'): Promise<void> {
    await this.ask('SetVariables', {
      elementInstanceKey: scopeKey,
      variables: JSON.stringify(variables),
      local: scope === 'local',
    });
  }

  resolveIncident(incidentKey: string): Promise<JobAnswer> {
    return this.orNotFound('ResolveIncident', { incidentKey });
  }

  updateJobRetries(jobKey: string, retries: number): Promise<JobAnswer> {
    return this.orNotFound('UpdateJobRetries', { jobKey, retries });
  }

  cancelInstance(processInstanceKey: string): Promise<JobAnswer> {
    return this.orNotFound('CancelProcessInstance', { processInstanceKey });
  }

  async topology(): Promise<Topology> {
    const answer = await this.ask('Topology', {});
    return { gatewayVersion: String(answer['gatewayVersion']), partitions: Number(answer['partitionsCount']) };
  }

  openWorker(
    type: string,
    { fetchVariables, timeoutMs, maxJobs }: WorkerOptions,
    onJob: (job: ActivatedJob) => Promise<void>,
  ): Closable {
    const worker = this.client.createWorker<Record<string, unknown>, Record<string, string>, Record<string, unknown>>({
      taskType: type,
      fetchVariable: [...fetchVariables],
      timeout: timeoutMs,
      maxJobsToActivate: maxJobs,
      // Invariant: the client never sees an exception or an answer of ours; the job is answered past it, after the commit.
      taskHandler: (job) => onJob(toActivated(job)).then(job.forward, job.forward),
    });
    return { close: async () => void (await worker.close()) };
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private async orNotFound(method: string, request: object): Promise<JobAnswer> {
    return (await this.unless(method, request, status.NOT_FOUND)) ? 'completed' : 'not-found';
  }

  /** True when it was done, false when the engine answered with the given code. */
  private async unless(method: string, request: object, code: number): Promise<boolean> {
    try {
      await unary(this.client, method, request, this.unaryMsMax);
      return true;
    } catch (error) {
      if (codeOf(error) === code) return false;
      throw outcomeOf(method, error);
    }
  }

  private async ask(method: string, request: object): Promise<UnaryAnswer> {
    try {
      return await unary(this.client, method, request, this.unaryMsMax);
    } catch (error) {
      throw outcomeOf(method, error);
    }
  }
}

/** The client's types do not know the definition's key, which the protocol gives. */
function toActivated(job: Readonly<Job<Record<string, unknown>, Record<string, string>>>): ActivatedJob {
  const { key, type, processInstanceKey, bpmnProcessId, elementId, elementInstanceKey, customHeaders, retries, variables } = job;
  const processDefinitionKey = String(Reflect.get(job, 'processDefinitionKey'));
  return {
    key,
    type,
    processInstanceKey,
    processDefinitionKey,
    bpmnProcessId,
    elementId,
    elementInstanceKey,
    customHeaders,
    retries,
    variables,
  };
}
