import {
  type EngineRecord,
  markedJsonText,
  parseExactJson,
  parseMarkedJson,
  type RecordType,
  type ValueType,
  withNames,
  withoutNames,
} from '@libs/engine';

/** A record as it lies in the log. `sequence` counts what leaves, of its value type; 0 means that it stays inside. */
export interface Stored {
  readonly record: EngineRecord;
  readonly sequence: number;
}

/** A line is `[value type, intent, key, position, source, time, sequence, value]`; a rejection adds its type and reason. */
export function writeLine({ record, sequence }: Stored): string {
  const { valueType, intent, key, position, sourceRecordPosition, timestamp, value } = record;
  const line = [valueType, intent, key, position, sourceRecordPosition, timestamp, sequence, withoutNames(valueType, value)];
  if (record.recordType !== 'EVENT') line.push(record.recordType, record.rejectionType, record.rejectionReason);
  return markedJsonText(line);
}

export function readLine(line: string): Stored {
  return line.startsWith('{') || line.startsWith('-') ? ofEarlierLine(line) : ofFields(parseMarkedJson(line) as Fields);
}

type Fields = [ValueType, string, number, number, number, number, number, unknown, RecordType?, string?, string?];

function ofFields([
  valueType,
  intent,
  key,
  position,
  sourceRecordPosition,
  timestamp,
  sequence,
  value,
  ...rejection
]: Fields): Stored {
  const [recordType = 'EVENT', rejectionType = 'NULL_VAL', rejectionReason = ''] = rejection;
  const record = {
    position,
    sourceRecordPosition,
    key,
    timestamp,
    recordType,
    valueType,
    intent,
    rejectionType,
    rejectionReason,
    value: withNames(valueType, value),
  };
  return { record, sequence };
}

/** Formats 1 and 2 kept the exported JSON itself; a line that stayed inside began with '-'. */
function ofEarlierLine(line: string): Stored {
  const isInside = line.startsWith('-');
  const { sequence, ...record } = parseExactJson(isInside ? line.slice(1) : line) as EngineRecord & { sequence: number };
  return { record, sequence: isInside ? 0 : sequence };
}
