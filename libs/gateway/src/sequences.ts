import type { EngineRecord } from '@libs/engine';

import type { Stored } from './stored';

/** What Zeebe's Elasticsearch exporter leaves out by default: the engine's own bookkeeping. */
const INTERNAL: ReadonlySet<string> = new Set([
  'JOB_BATCH',
  'MESSAGE_BATCH',
  'PROCESS_EVENT',
  'PROCESS_INSTANCE_BATCH',
  'PROCESS_INSTANCE_RESULT',
  'CHECKPOINT',
  'MESSAGE_CORRELATION',
]);

/** Gives each record its number among those of its value type, as Zeebe counts them: which stay inside have none, others need not be kept at all. */
export class Sequences {
  private constructor(private readonly sequences: Map<string, number>) {}

  static from(sequences: string): Sequences {
    return new Sequences(new Map(Object.entries(JSON.parse(sequences) as Record<string, number>)));
  }

  static fresh(): Sequences {
    return new Sequences(new Map());
  }

  /** The record as it is to lie in the log; nothing if it need not. */
  stored(record: EngineRecord): Stored | undefined {
    if (record.recordType === 'COMMAND') return undefined;
    if (INTERNAL.has(record.valueType))
      return isNeededByReplay(record) ? { record: withoutJobs(record), sequence: 0 } : undefined;

    return { record, sequence: this.next(record.valueType) };
  }

  /** A line that was written earlier is read again: the counters go on from there. */
  saw({ record, sequence }: Stored): void {
    if (sequence !== 0) this.next(record.valueType);
  }

  toText(): string {
    return JSON.stringify(Object.fromEntries(this.sequences));
  }

  private next(valueType: string): number {
    const count = (this.sequences.get(valueType) ?? 0) + 1;
    this.sequences.set(valueType, count);
    return count;
  }
}

/** A look for jobs that found none changes nothing; without this every idle poll would cost an fsync. */
function isNeededByReplay({ recordType, valueType, value }: EngineRecord): boolean {
  const isIdlePoll = valueType === 'JOB_BATCH' && Array.isArray(value['jobKeys']) && value['jobKeys'].length === 0;
  return recordType === 'EVENT' && !isIdlePoll;
}

/** What was handed out with the jobs stands in their own records; a replay needs only which jobs, to whom, until when. */
function withoutJobs(record: EngineRecord): EngineRecord {
  return record.valueType === 'JOB_BATCH' ? { ...record, value: { ...record.value, jobs: [] } } : record;
}
