import { type EngineRecord, exactJsonText, parseExactJson } from '@libs/engine';

import type { RecordFilter } from './options';

export const BROKER_VERSION = '8.5.8';
const PARTITION = 1;
const FIRST_SEQUENCE = 2 ** 51;

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

/**
 * Writes records as lines: the JSON that Zeebe's Elasticsearch exporter posts, once, for the log and for the history.
 *
 * A line that stays inside (bookkeeping that only a replay needs) begins with '-'. `sequence` counts the exported records of
 * a value type, as Zeebe does.
 */
export class RecordLines {
  private constructor(private readonly sequences: Map<string, number>) {}

  static from(sequences: string): RecordLines {
    return new RecordLines(new Map(Object.entries(JSON.parse(sequences) as Record<string, number>)));
  }

  static fresh(): RecordLines {
    return new RecordLines(new Map());
  }

  write(record: EngineRecord): string | undefined {
    if (record.recordType === 'COMMAND') return undefined;
    if (INTERNAL.has(record.valueType)) return isNeededByReplay(record) ? `-${this.line(withoutJobs(record), 0)}` : undefined;

    return this.line(record, this.next(record.valueType));
  }

  /** A line that was written earlier is read again: the counters go on from there. */
  saw(record: EngineRecord, line: string): void {
    if (!line.startsWith('-')) this.next(record.valueType);
  }

  toText(): string {
    return JSON.stringify(Object.fromEntries(this.sequences));
  }

  private next(valueType: string): number {
    const count = (this.sequences.get(valueType) ?? 0) + 1;
    this.sequences.set(valueType, count);
    return FIRST_SEQUENCE + count;
  }

  private line(record: EngineRecord, sequence: number): string {
    const recordVersion = record.valueType === 'DEPLOYMENT' && record.recordType === 'EVENT' ? 2 : 1;
    const reason = record.rejectionReason === '' ? '""' : JSON.stringify(record.rejectionReason);
    return (
      `{"partitionId":${PARTITION},"value":${exactJsonText(record.value)},"key":${record.key},"position":${record.position},"timestamp":${record.timestamp}` +
      `,"valueType":"${record.valueType}","brokerVersion":"${BROKER_VERSION}","recordType":"${record.recordType}","intent":"${record.intent}"` +
      `,"sourceRecordPosition":${record.sourceRecordPosition},"rejectionType":"${record.rejectionType}","rejectionReason":${reason}` +
      `,"authorizations":{"authorized_tenants":["<default>"]},"recordVersion":${recordVersion},"sequence":${sequence}}`
    );
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

export function readLine(line: string): EngineRecord {
  return parseExactJson(line.startsWith('-') ? line.slice(1) : line) as EngineRecord;
}

/** Whether a record leaves. Its own fields stand behind `value`, in which the same names may occur, so they are sought from the end. */
export function isWanted(line: string, { valueTypes, recordTypes }: RecordFilter): boolean {
  if (line.startsWith('-')) return false;
  const is = (name: string, wanted: readonly string[] | undefined) => !wanted || wanted.includes(fieldOf(line, name));
  return is('valueType', valueTypes) && is('recordType', recordTypes);
}

function fieldOf(line: string, name: string): string {
  const start = line.lastIndexOf(`"${name}":"`) + name.length + 4;
  return line.slice(start, line.indexOf('"', start));
}
