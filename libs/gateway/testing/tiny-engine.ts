import type { Command, EngineRecord, PackedCase, Processed, Reply, Snapshot } from '@libs/engine';

const FIRST_KEY = 2 ** 51;
export const DUE_AFTER_MS = 60_000;

interface Job {
  readonly type: string;
  readonly leasedUntil: number;
}

/**
 * A tiny engine for the tests of log, turns, exporter and clock: jobs are created, taken and completed, and a message's
 * lifetime ends. It keeps the engine's promise that a replay of its events gives the same state.
 */
export class TinyEngine {
  private state = { key: FIRST_KEY, position: 0, jobs: new Map<number, Job>(), dues: new Map<number, number>() };

  static empty(): TinyEngine {
    return new TinyEngine();
  }

  static restore(snapshot: Uint8Array): TinyEngine {
    const { key, position, jobs, dues } = JSON.parse(Buffer.from(snapshot).toString('utf8')) as {
      key: number;
      position: number;
      jobs: [number, Job][];
      dues: [number, number][];
    };
    const engine = new TinyEngine();
    engine.state = { key, position, jobs: new Map(jobs), dues: new Map(dues) };
    return engine;
  }

  snapshot(): Snapshot {
    const { key, position, jobs, dues } = this.state;
    const state = Buffer.from(JSON.stringify({ key, position, jobs: [...jobs], dues: [...dues] }));
    return { state, broughtBack: [] };
  }

  snapshotKept(): void {}

  get lastKey(): number {
    return this.state.key;
  }

  waitingCases(): readonly PackedCase[] {
    return [];
  }

  letGo(): void {}

  process(command: Command, now: number): Processed {
    const source = ++this.state.position;
    const record = this.decide(command, now, source);
    this.apply(record);
    const replies: Reply[] = command.requestId === undefined ? [] : [{ requestId: command.requestId, record }];
    const isNewJob = record.recordType === 'EVENT' && record.valueType === 'PROCESS_INSTANCE_CREATION';
    return { records: [record], replies, newJobTypes: new Set(isNewJob ? [String(command.value['bpmnProcessId'])] : []) };
  }

  apply(record: EngineRecord): void {
    this.state.position = Math.max(this.state.position, record.position);
    this.state.key = Math.max(this.state.key, record.key);
    if (record.recordType !== 'EVENT') return;
    if (record.valueType === 'PROCESS_INSTANCE_CREATION')
      this.state.jobs.set(record.key, { type: String(record.value['bpmnProcessId']), leasedUntil: 0 });
    if (record.valueType === 'JOB_BATCH') this.lease(record);
    if (record.valueType === 'JOB') this.state.jobs.delete(record.key);
    if (record.intent === 'PUBLISHED') this.state.dues.set(record.key, record.timestamp + DUE_AFTER_MS);
    if (record.intent === 'EXPIRED') this.state.dues.delete(record.key);
  }

  nextDue(): number | undefined {
    return this.state.dues.size === 0 ? undefined : Math.min(...this.state.dues.values());
  }

  due(now: number, limit: number): readonly Command[] {
    return [...this.state.dues]
      .filter(([, due]) => due <= now)
      .slice(0, limit)
      .map(([key]) => ({ valueType: 'MESSAGE', intent: 'EXPIRE', key, value: {} }));
  }

  private decide(command: Command, now: number, source: number): EngineRecord {
    const event = (intent: string, key: number, value: Record<string, unknown>): EngineRecord => ({
      position: ++this.state.position,
      sourceRecordPosition: source,
      key,
      timestamp: now,
      recordType: 'EVENT',
      valueType: command.valueType,
      intent,
      rejectionType: 'NULL_VAL',
      rejectionReason: '',
      value,
    });
    const name = String(command.value['bpmnProcessId'] ?? '');
    if (name === 'break') throw new Error('Expected a tiny engine to be asked gently, but it was not');
    if (command.intent === 'CREATE')
      return event('CREATED', this.state.key + 1, {
        ...command.value,
        processInstanceKey: this.state.key + 1,
        version: 1,
        processDefinitionKey: FIRST_KEY,
      });
    if (command.intent === 'PUBLISH') return event('PUBLISHED', this.state.key + 1, command.value);
    if (command.intent === 'EXPIRE') return event('EXPIRED', command.key ?? -1, {});
    if (command.intent === 'ACTIVATE') return event('ACTIVATED', this.state.key + 1, this.batch(command, now));
    if (command.intent === 'COMPLETE' && this.state.jobs.has(command.key ?? -1))
      return event('COMPLETED', command.key ?? -1, { ...command.value });

    const reason = `Expected to find '${command.key}', but found nothing`;
    return {
      ...event(command.intent, command.key ?? -1, command.value),
      recordType: 'COMMAND_REJECTION',
      rejectionType: 'NOT_FOUND',
      rejectionReason: reason,
    };
  }

  private lease({ timestamp, value }: EngineRecord): void {
    for (const key of value['jobKeys'] as number[]) {
      this.state.jobs.set(key, { type: String(value['type']), leasedUntil: timestamp + Number(value['timeout']) });
    }
  }

  private batch({ value }: Command, now: number): Record<string, unknown> {
    const found = [...this.state.jobs]
      .filter(([, { type, leasedUntil }]) => type === value['type'] && leasedUntil <= now)
      .slice(0, Number(value['maxJobsToActivate']));
    const jobs = found.map(([key, { type }]) => ({
      type,
      retries: 3,
      deadline: 0,
      processInstanceKey: key,
      customHeaders: {},
      variables: {},
      worker: value['worker'],
    }));
    return { ...value, jobKeys: found.map(([key]) => key), jobs };
  }
}
