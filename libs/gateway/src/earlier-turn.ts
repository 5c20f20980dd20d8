import { type EngineRecord, parseExactJson, parseMarkedJson, type RecordType, type ValueType, withNames } from '@libs/engine';

import { nearKey, withNearKeys } from './near-key';
import { FIRST_SEQUENCE } from './record-json';
import type { Stored } from './stored';

/** A turn as formats 1 to 5 wrote it: a line of text for each record. */
export function readEarlierTurn(text: string): Stored[] {
  const reader = new FifthReader();
  return text.split('\n').map((line) => {
    if (isOfFirstTwo(line)) return sequenceFromOne(ofExportedJson(line));
    const fields = parseMarkedJson(line) as FourthFields | FifthFields;
    return typeof fields[0] === 'string' ? sequenceFromOne(ofFourth(fields as FourthFields)) : reader.read(fields as FifthFields);
  });
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

/** Before format 5 the sequence was kept as it is exported. */
function sequenceFromOne({ record, sequence }: Stored): Stored {
  return { record, sequence: sequence === 0 ? 0 : sequence - FIRST_SEQUENCE };
}

/** Formats 3 and 4: whole keys, and every line with its value. */
type FourthFields = [ValueType, string, number, number, number, number, number, unknown, RecordType?, string?, string?];

function ofFourth([valueType, intent, key, position, source, timestamp, sequence, value, ...rejection]: FourthFields): Stored {
  const record = {
    position,
    sourceRecordPosition: source,
    key,
    timestamp,
    valueType,
    intent,
    value: withNames(valueType, value),
  };
  return { record: { ...record, ...rejectionOf(rejection) }, sequence };
}

type FifthFields = [number, number, number, number, number, ValueType, string, unknown, RecordType?, string?, string?];

/** Format 5: a time of 0 is the time of the line before, the value 0 that of the last line of an element. */
class FifthReader {
  private time = 0;
  private said: EngineRecord['value'] = {};

  read([position, source, key, time, sequence, valueType, intent, told, ...rejection]: FifthFields): Stored {
    if (time !== 0) this.time = time;
    const value = told === 0 ? this.said : withNames(valueType, withNearKeys(valueType, told));
    if (valueType === 'PROCESS_INSTANCE') this.said = value;
    const record = { position, sourceRecordPosition: source, key: nearKey(key), timestamp: this.time, valueType, intent, value };
    return { record: { ...record, ...rejectionOf(rejection) }, sequence };
  }
}

type Rejection = [RecordType?, string?, string?];

function rejectionOf([recordType = 'EVENT', rejectionType = 'NULL_VAL', rejectionReason = '']: Rejection) {
  return { recordType, rejectionType, rejectionReason };
}
