import { type EngineRecord, parseExactJson, parseMarkedJson, type RecordType, type ValueType, withNames } from '@libs/engine';

import type { Stored } from './log-lines';
import { FIRST_SEQUENCE } from './record-json';

/** Whether a line is of a format before 5, whose lines begin with a number. */
export function isEarlierLine(line: string): boolean {
  return line.startsWith('["') || line.startsWith('~["') || isOfFirstTwo(line);
}

export function readEarlierLine(line: string): Stored {
  const { record, sequence } = isOfFirstTwo(line) ? ofExportedJson(line) : ofFields(parseMarkedJson(line) as Fields);
  return { record, sequence: sequence === 0 ? 0 : sequence - FIRST_SEQUENCE };
}

/** Formats 1 and 2 kept the exported JSON itself; a line that stayed inside began with '-'. */
function isOfFirstTwo(line: string): boolean {
  return line.startsWith('{') || line.startsWith('-');
}

function ofExportedJson(line: string): Stored {
  const isInside = line.startsWith('-');
  const { sequence, ...record } = parseExactJson(isInside ? line.slice(1) : line) as EngineRecord & { sequence: number };
  return { record, sequence: isInside ? 0 : sequence };
}

/** Formats 3 and 4: whole keys, and every line with its value. */
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
