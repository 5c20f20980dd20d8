import type { Variables } from '@libs/outbox';

import {
  type ActivatedJob,
  type Closable,
  type Definition,
  type Deployment,
  EngineAway,
  EngineRefused,
  type JobAnswer,
  type Resource,
  type Topology,
  type WorkerOptions,
  Zeebe,
} from '../src';

interface Offered extends ActivatedJob {
  readonly state: 'waiting' | 'activated' | 'failed';
}

/**
 * An engine that knows processes of one service task, so that what calls the port can be tried without one. The contract beside
 * the port keeps it honest against a real gateway.
 */
export class FakeZeebe extends Zeebe {
  /** Everything it was told, in order. */
  readonly told: { readonly call: string; readonly key: string; readonly said: unknown }[] = [];
  private readonly jobs = new Map<string, Offered>();
  private readonly processes: {
    readonly process: Deployment['processes'][number];
    readonly jobType: string;
    readonly taskId: string;
  }[] = [];
  private readonly messages = new Set<string>();
  private readonly workers = new Map<string, { readonly options: WorkerOptions; onJob(job: ActivatedJob): Promise<void> }>();
  private lastKey = 2_251_799_813_685_248;
  private callsToLose = 0;
  private answersToLose = 0;
  private isSlowToClose = false;
  private readonly closed = new Set<string>();

  /** The next calls reach nobody. */
  isAwayFor(calls: number): void {
    this.callsToLose = calls;
  }

  /** The next calls have their effect, and their answers are lost. */
  losesAnswers(calls: number): void {
    this.answersToLose = calls;
  }

  /** From now on a closed worker still gets what `delivers` hands it: it was on the wire. */
  staysOpen(): void {
    this.isSlowToClose = true;
  }

  /** Hands a job to the worker of its type, again if it was handed out before. */
  async delivers(job: ActivatedJob): Promise<void> {
    this.jobs.set(job.key, { ...job, state: 'activated' });
    await this.workers.get(job.type)?.onJob(job);
  }

  deploy(resources: readonly Resource[]): Promise<Deployment> {
    return this.answer(
      'deploy',
      '',
      resources.map(({ name }) => name),
      () => {
        const processes = resources.filter(({ name }) => name.endsWith('.bpmn')).map((resource) => this.read(resource));
        return { key: this.key(), processes, decisions: [] };
      },
    );
  }

  createInstance({
    variables,
    ...definition
  }: Definition & { readonly variables: Variables }): Promise<{ processInstanceKey: string }> {
    return this.answer('createInstance', JSON.stringify(definition), variables, () => {
      const found = [...this.processes]
        .reverse()
        .find(({ process }) =>
          'processDefinitionKey' in definition
            ? process.processDefinitionKey === definition.processDefinitionKey
            : process.bpmnProcessId === definition.bpmnProcessId && (definition.version ?? process.version) === process.version,
        );
      if (!found) throw new EngineRefused(`Expected to find process definition ${JSON.stringify(definition)}, but none found`);
      const processInstanceKey = this.key();
      const { bpmnProcessId, processDefinitionKey } = found.process;
      const rest = { customHeaders: {}, retries: 3, variables, elementId: found.taskId, state: 'waiting' } as const;
      const key = this.key();
      this.jobs.set(key, {
        key,
        type: found.jobType,
        processInstanceKey,
        processDefinitionKey,
        bpmnProcessId,
        elementInstanceKey: this.key(),
        ...rest,
      });
      this.offer();
      return { processInstanceKey };
    });
  }

  publishMessage(message: Parameters<Zeebe['publishMessage']>[0]): Promise<'published' | 'duplicate'> {
    const id = JSON.stringify([message.name, message.correlationKey, message.messageId]);
    return this.answer('publishMessage', message.messageId, message, () => {
      if (this.messages.has(id)) return 'duplicate';
      if (message.timeToLiveMs > 0) this.messages.add(id);
      return 'published';
    });
  }

  completeJob(jobKey: string, variables: Variables): Promise<JobAnswer> {
    return this.answer('completeJob', jobKey, variables, () => this.end(jobKey));
  }

  failJob(jobKey: string, failure: Parameters<Zeebe['failJob']>[1]): Promise<JobAnswer> {
    return this.answer('failJob', jobKey, failure, () => {
      const job = this.jobs.get(jobKey);
      if (!job) return 'not-found';
      this.jobs.set(jobKey, {
        ...job,
        retries: failure.retries,
        state: failure.retries > 0 && failure.backoffMs === 0 ? 'waiting' : 'failed',
      });
      this.offer();
      return 'completed';
    });
  }

  throwError(jobKey: string, error: Parameters<Zeebe['throwError']>[1]): Promise<JobAnswer> {
    return this.answer('throwError', jobKey, error, () => this.end(jobKey));
  }

  setVariables(scopeKey: string, variables: Variables): Promise<void> {
    return this.answer('setVariables', scopeKey, variables, () => undefined);
  }

  resolveIncident(incidentKey: string): Promise<JobAnswer> {
    return this.answer('resolveIncident', incidentKey, {}, () => 'not-found');
  }

  updateJobRetries(jobKey: string, retries: number): Promise<JobAnswer> {
    return this.answer('updateJobRetries', jobKey, retries, () => (this.jobs.has(jobKey) ? 'completed' : 'not-found'));
  }

  cancelInstance(processInstanceKey: string): Promise<JobAnswer> {
    return this.answer('cancelInstance', processInstanceKey, {}, () => {
      const own = [...this.jobs.values()].filter((job) => job.processInstanceKey === processInstanceKey);
      own.forEach(({ key }) => this.jobs.delete(key));
      return own.length > 0 ? 'completed' : 'not-found';
    });
  }

  topology(): Promise<Topology> {
    return this.answer('topology', '', {}, () => ({ gatewayVersion: '8.5.8', partitions: 1 }));
  }

  openWorker(type: string, options: WorkerOptions, onJob: (job: ActivatedJob) => Promise<void>): Closable {
    this.workers.set(type, { options, onJob });
    this.offer();
    return {
      close: async () => {
        this.closed.add(type);
        if (!this.isSlowToClose) this.workers.delete(type);
      },
    };
  }

  async close(): Promise<void> {
    this.workers.clear();
  }

  private async answer<T>(call: string, key: string, said: unknown, effect: () => T): Promise<T> {
    await Promise.resolve();
    if (this.callsToLose > 0) {
      this.callsToLose -= 1;
      throw new EngineAway(`Expected ${call} to be answered, but the engine is away`);
    }
    this.told.push({ call, key, said });
    const result = effect();
    if (this.answersToLose === 0) return result;
    this.answersToLose -= 1;
    throw new EngineAway(`Expected ${call} to be answered, but the answer was lost`);
  }

  private end(jobKey: string): JobAnswer {
    return this.jobs.delete(jobKey) ? 'completed' : 'not-found';
  }

  private offer(): void {
    for (const job of this.jobs.values()) {
      const worker = this.workers.get(job.type);
      if (job.state !== 'waiting' || !worker || this.closed.has(job.type)) continue;
      this.jobs.set(job.key, { ...job, state: 'activated' });
      const names = new Set(worker.options.fetchVariables);
      const variables = Object.fromEntries(Object.entries(job.variables).filter(([name]) => names.size === 0 || names.has(name)));
      const { state: _, ...offered } = job;
      void worker.onJob({ ...offered, variables });
    }
  }

  private read({ name, content }: Resource): Deployment['processes'][number] {
    const [, bpmnProcessId] = /<bpmn:process id="([^"]+)"/.exec(String(content)) ?? [];
    const [, taskId] = /<bpmn:serviceTask id="([^"]+)"/.exec(String(content)) ?? [];
    const [, jobType] = /<zeebe:taskDefinition type="([^"]+)"/.exec(String(content)) ?? [];
    if (!bpmnProcessId || !taskId || !jobType)
      throw new EngineRefused(`Expected ${name} to hold a process with a service task, but it does not`);
    const version = this.processes.filter(({ process }) => process.bpmnProcessId === bpmnProcessId).length + 1;
    const process = { bpmnProcessId, version, processDefinitionKey: this.key(), resourceName: name };
    this.processes.push({ process, jobType, taskId });
    return process;
  }

  private key(): string {
    return String(++this.lastKey);
  }
}
