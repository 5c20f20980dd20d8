import {
  type EngineRecord,
  keyPlaces,
  markedJsonText,
  parseMarkedJson,
  type RecordType,
  type ValueType,
  withNames,
  withoutNames,
} from '@libs/engine';

import { isEarlierLine, readEarlierLine } from './earlier-line';
import { nearKey } from './near-key';

/** A record as it lies in the log. `sequence` counts what leaves, of its value type, from 1; 0 means that it stays inside. */
export interface Stored {
  readonly record: EngineRecord;
  readonly sequence: number;
}

/** What an element of a process says at each step of its life: nearly always the same. */
const REPEATED: ValueType = 'PROCESS_INSTANCE';
const AS_BEFORE = 0;

/**
 * A line is `[position, source, key, time, sequence, value type, intent, value]`; a rejection adds its type and reason.
 *
 * Keys are near (`near-key.ts`). A time of 0 is the time of the line before in the same turn, a value of 0 the value of the
 * last element's line before. So the lines of a turn are written by one writer and read together.
 */
export class LineWriter {
  private time = AS_BEFORE;
  private said: unknown;

  write({ record, sequence }: Stored): string {
    const { position, sourceRecordPosition, key, timestamp, valueType, intent, value } = record;
    const time = timestamp === this.time ? AS_BEFORE : timestamp;
    const isSaid = valueType === REPEATED && value === this.said;
    this.time = timestamp;
    if (valueType === REPEATED) this.said = value;

    const told = isSaid ? AS_BEFORE : nearValue(valueType, value);
    const line = [position, sourceRecordPosition, nearKey(key), time, sequence, valueType, intent, told];
    if (record.recordType !== 'EVENT') line.push(record.recordType, record.rejectionType, record.rejectionReason);
    return markedJsonText(line);
  }
}

/** All lines of one turn. */
export function readLines(lines: readonly string[]): Stored[] {
  let time = AS_BEFORE;
  let said: EngineRecord['value'] = {};
  return lines.map((line) => {
    const stored = isEarlierLine(line) ? readEarlierLine(line) : ofFields(parseMarkedJson(line) as Fields, time, said);
    time = stored.record.timestamp;
    if (stored.record.valueType === REPEATED) said = stored.record.value;
    return stored;
  });
}

type Fields = [number, number, number, number, number, ValueType, string, unknown, RecordType?, string?, string?];

function ofFields(fields: Fields, timeBefore: number, said: EngineRecord['value']): Stored {
  const [position, sourceRecordPosition, key, time, sequence, valueType, intent, told] = fields;
  const record = {
    position,
    sourceRecordPosition,
    key: nearKey(key),
    timestamp: time === AS_BEFORE ? timeBefore : time,
    recordType: fields[8] ?? 'EVENT',
    valueType,
    intent,
    rejectionType: fields[9] ?? 'NULL_VAL',
    rejectionReason: fields[10] ?? '',
    value: told === AS_BEFORE ? said : withNames(valueType, withKeysTurned(valueType, told)),
  };
  return { record, sequence };
}

function nearValue(valueType: ValueType, value: Record<string, unknown>): unknown {
  return withKeysTurned(valueType, withoutNames(valueType, value));
}

function withKeysTurned(valueType: ValueType, stored: unknown): unknown {
  if (!Array.isArray(stored)) return stored;
  for (const at of keyPlaces(valueType)) if (typeof stored[at] === 'number') stored[at] = nearKey(stored[at]);
  return stored;
}
