import { type Command, Engine, type EngineRecord, type Processed } from '@libs/engine';

export interface Activation {
  readonly id: string;
  readonly ancestor?: number;
  /** By the id of the element that is to have them. */
  readonly variables?: Readonly<Record<string, Record<string, unknown>>>;
}

/** Plays an engine in tests: one call for each thing that a client, a worker or the clock does. */
export class Player {
  readonly log: EngineRecord[] = [];
  now = Date.UTC(2026, 0, 1);

  constructor(
    public engine = Engine.empty(),
    private readonly processed: (outcome: Processed, command: Command) => void = () => {},
  ) {}

  send(command: Command): Processed {
    const asked = { ...command, requestId: 1 };
    const outcome = this.engine.process(asked, this.now);
    for (const record of outcome.records) this.log.push(record);
    this.processed(outcome, asked);
    return outcome;
  }

  reply(command: Command): EngineRecord {
    const [reply] = this.send(command).replies;
    if (!reply) throw new Error(`Expected an answer to ${command.valueType} ${command.intent}, but there was none`);
    return reply.record;
  }

  deploy(...files: { name: string; content: string }[]): EngineRecord {
    const resources = files.map(({ name, content }) => ({
      resourceName: name,
      resource: Buffer.from(content).toString('base64'),
    }));
    return this.reply({ valueType: 'DEPLOYMENT', intent: 'CREATE', value: { resources } });
  }

  create(bpmnProcessId: string, variables: Record<string, unknown> = {}): number {
    return Number(this.createAt(bpmnProcessId, variables).value['processInstanceKey']);
  }

  /** A process begins at the given elements, or at its start event. */
  createAt(bpmnProcessId: string, variables: Record<string, unknown>, ...elementIds: string[]): EngineRecord {
    const startInstructions = elementIds.map((elementId) => ({ elementId }));
    const value = { bpmnProcessId, version: -1, processDefinitionKey: -1, variables, startInstructions, fetchVariables: [] };
    return this.reply({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', value });
  }

  /** Elements begin, by id, and end, by the key of their instance. */
  modify(key: number, activate: readonly (string | Activation)[], terminate: readonly number[] = []): EngineRecord {
    const activateInstructions = activate.map((each) => {
      const { id, ancestor = -1, variables = {} } = typeof each === 'string' ? { id: each } : each;
      const variableInstructions = Object.entries(variables).map(([elementId, document]) => ({ elementId, variables: document }));
      return { elementId: id, ancestorScopeKey: ancestor, variableInstructions };
    });
    const terminateInstructions = terminate.map((elementInstanceKey) => ({ elementInstanceKey }));
    const value = { processInstanceKey: key, activateInstructions, terminateInstructions };
    return this.reply({ valueType: 'PROCESS_INSTANCE_MODIFICATION', intent: 'MODIFY', key, value });
  }

  /** A process goes over to another definition; what is not named in `mapping` is not mapped. */
  migrate(
    processInstanceKey: number,
    targetProcessDefinitionKey: number,
    mapping: Readonly<Record<string, string>>,
  ): EngineRecord {
    const mappingInstructions = Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
      sourceElementId,
      targetElementId,
    }));
    return this.reply({
      valueType: 'PROCESS_INSTANCE_MIGRATION',
      intent: 'MIGRATE',
      key: processInstanceKey,
      value: { processInstanceKey, targetProcessDefinitionKey, mappingInstructions },
    });
  }

  /** The keys of the running instances of an element, the oldest first. */
  running(elementId: string): number[] {
    const running = new Set<number>();
    for (const { key, intent, value } of this.events('PROCESS_INSTANCE')) {
      if (value['elementId'] !== elementId) continue;
      if (intent === 'ELEMENT_ACTIVATING') running.add(key);
      if (intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED') running.delete(key);
    }
    return [...running];
  }

  activate(type: string, max = 100): { key: number; value: Record<string, unknown> }[] {
    const { value } = this.reply({
      valueType: 'JOB_BATCH',
      intent: 'ACTIVATE',
      value: { type, worker: 'w', timeout: 60_000, maxJobsToActivate: max, variables: [] },
    });
    const jobs = value['jobs'] as Record<string, unknown>[];
    return (value['jobKeys'] as number[]).map((key, at) => ({ key, value: jobs[at] ?? {} }));
  }

  /** Does the oldest job of a type. */
  complete(type: string, variables: Record<string, unknown> = {}): EngineRecord {
    return this.reply({ valueType: 'JOB', intent: 'COMPLETE', key: this.jobKey(type), value: { variables } });
  }

  fail(type: string, retries: number, retryBackoff = 0): EngineRecord {
    return this.reply({
      valueType: 'JOB',
      intent: 'FAIL',
      key: this.jobKey(type),
      value: { retries, errorMessage: 'no', retryBackoff, variables: {} },
    });
  }

  throwError(type: string, errorCode: string, variables: Record<string, unknown> = {}): EngineRecord {
    return this.reply({
      valueType: 'JOB',
      intent: 'THROW_ERROR',
      key: this.jobKey(type),
      value: { errorCode, errorMessage: '', variables },
    });
  }

  publish(
    name: string,
    correlationKey: string,
    variables: Record<string, unknown> = {},
    timeToLive = 0,
    messageId = '',
  ): EngineRecord {
    return this.reply({
      valueType: 'MESSAGE',
      intent: 'PUBLISH',
      value: { name, correlationKey, timeToLive, messageId, variables },
    });
  }

  broadcast(signalName: string, variables: Record<string, unknown> = {}): EngineRecord {
    return this.reply({ valueType: 'SIGNAL', intent: 'BROADCAST', value: { signalName, variables } });
  }

  cancel(key: number): EngineRecord {
    return this.reply({ valueType: 'PROCESS_INSTANCE', intent: 'CANCEL', key, value: {} });
  }

  setVariables(scopeKey: number, variables: Record<string, unknown>): EngineRecord {
    return this.reply({
      valueType: 'VARIABLE_DOCUMENT',
      intent: 'UPDATE',
      value: { scopeKey, updateSemantics: 'PROPAGATE', variables },
    });
  }

  resolve(key: number): EngineRecord {
    return this.reply({ valueType: 'INCIDENT', intent: 'RESOLVE', key, value: {} });
  }

  /** Lets time pass, and does what becomes due. */
  wait(ms: number): void {
    const until = this.now + ms;
    for (let due = this.engine.nextDue(); due !== undefined && due <= until; due = this.engine.nextDue()) {
      this.now = Math.max(this.now, due);
      for (const command of this.engine.due(this.now, 100)) this.send(command);
    }
    this.now = until;
  }

  /** What has happened to elements, one short line each: `completed gate`, `taken flow-1`. */
  story(...intents: string[]): string[] {
    return this.log
      .filter(({ valueType, recordType }) => valueType === 'PROCESS_INSTANCE' && recordType === 'EVENT')
      .map(({ intent, value }) => ({
        what: intent === 'SEQUENCE_FLOW_TAKEN' ? 'taken' : intent.replace('ELEMENT_', '').toLowerCase(),
        id: String(value['elementId']),
      }))
      .filter(({ what }) => intents.length === 0 || intents.includes(what))
      .map(({ what, id }) => `${what} ${id}`);
  }

  events(valueType: string, intent?: string): EngineRecord[] {
    return this.log.filter(
      (record) =>
        record.valueType === valueType && record.recordType === 'EVENT' && (intent === undefined || record.intent === intent),
    );
  }

  /** The variables of a scope as they are now. */
  variables(scopeKey: number): Record<string, unknown> {
    const last = this.events('VARIABLE')
      .filter(({ value }) => value['scopeKey'] === scopeKey)
      .map(({ value }) => [String(value['name']), JSON.parse(String(value['value']))] as const);
    return Object.fromEntries(last);
  }

  private jobKey(type: string): number {
    const ended = new Set(
      this.log
        .filter(({ valueType, intent }) => valueType === 'JOB' && ['COMPLETED', 'CANCELED', 'ERROR_THROWN'].includes(intent))
        .map(({ key }) => key),
    );
    const open = this.events('JOB', 'CREATED').find(({ key, value }) => value['type'] === type && !ended.has(key));
    if (!open) throw new Error(`Expected an open job of type ${type}, but there is none`);
    return open.key;
  }
}
