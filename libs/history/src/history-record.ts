import { parse } from 'lossless-json';

/** One record of an engine's stream, as history works with it. Keys and positions are texts. */
export interface HistoryRecord {
  readonly partitionId: number;
  /** Twenty digits, zeros in front, so that text sorts like the number. */
  readonly position: string;
  readonly key: string;
  /** Epoch milliseconds, by the engine's clock. */
  readonly timestamp: number;
  readonly recordType: string;
  readonly valueType: string;
  readonly intent: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly json: string;
}

/** Reads the record lines of an Elasticsearch bulk: every second line is a record, the line before says where it would be indexed. */
export function recordsOfBulk(ndjson: string): HistoryRecord[] {
  const lines = ndjson.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, at) => (at % 2 === 1 ? [recordOfJson(line)] : []));
}

/** Why not JSON.parse: keys of partition 4 and above do not fit a number of JavaScript. */
export function recordOfJson(json: string): HistoryRecord {
  return recordOf(parse(json, undefined, (digits) => (Number.isSafeInteger(Number(digits)) || !/^-?\d+$/.test(digits) ? Number(digits) : digits)), json);
}

/** Takes a record that is already an object, as the embedded engine hands it on. */
export function recordOf(raw: unknown, json = JSON.stringify(raw)): HistoryRecord {
  if (typeof raw !== 'object' || raw === null) throw new TypeError(`Expected a record to be an object, but it is ${typeof raw}`);
  const fields = raw as Record<string, unknown>;
  const value = fields['value'];
  if (typeof value !== 'object' || value === null || fields['position'] === undefined || fields['valueType'] === undefined) {
    throw new TypeError(`Expected a record with position, valueType and value, but it has ${Object.keys(fields).join(', ')}`);
  }
  return {
    partitionId: Number(fields['partitionId']),
    position: sortable(fields['position']),
    key: String(fields['key']),
    timestamp: Number(fields['timestamp']),
    recordType: String(fields['recordType']),
    valueType: String(fields['valueType']),
    intent: String(fields['intent']),
    value: value as Record<string, unknown>,
    json,
  };
}

export const sortable = (position: unknown) => String(position).padStart(20, '0');

/** A text, or a number as text, of a record's value; missing is empty. */
export const textIn = (value: HistoryRecord['value'], field: string) => String(value[field] ?? '');

/** A key of a record's value; -1, by which Zeebe says that there is none, is null. */
export function keyIn(value: HistoryRecord['value'], field: string): string | null {
  const key = textIn(value, field);
  return key === '' || key === '-1' ? null : key;
}

/** The process as people know it: released called flows carry a suffix of their content (`deadline-watch--7f3a`). */
export const processOf = (bpmnProcessId: string) => bpmnProcessId.replace(/--[^-]+$/, '');
