import { type EngineRecord, fieldsOf, parseMarkedJson, type RecordType, type ValueType, withNames } from '@libs/engine';

import { readEarlierTurn } from './earlier-turn';
import { nearKey, withNearKeys } from './near-key';
import type { Stored } from './stored';
import { MARKED } from './turn-writer';

type Value = EngineRecord['value'];
type Name = readonly [ValueType, string, RecordType?, string?, string?];
type Head = readonly [position: number, source: number, key: number, time: number, sequence: number];
type Line = readonly [number | Name, ...Head, ...unknown[]];

const VALUE_AT = 6;

/** What the lines of one value type have told so far. */
interface Told {
  sequence: number;
  value: Value;
}

/** Lines of one value type and intent, with the value of the last. */
interface Kind {
  readonly valueType: ValueType;
  readonly intent: string;
  value: Value;
}

/** What a `TurnWriter` has written, of this format or of an earlier one. */
export function readTurn(text: string): Stored[] {
  if (text.startsWith('[[')) return readLines(JSON.parse(text) as Line[]);
  if (!text.startsWith(MARKED)) return readEarlierTurn(text);
  const lines = text.slice(MARKED.length).split('\n');
  return readLines(lines.map((line) => parseMarkedJson(line) as Line));
}

function readLines(lines: readonly Line[]): Stored[] {
  const reader = new TurnReader();
  return lines.map((line) => reader.read(line));
}

class TurnReader {
  private readonly told = new Map<ValueType, Told>();
  private readonly kinds: Kind[] = [];
  private position = 0;
  private source = 0;
  private key = 0;
  private time = 0;

  read(line: Line): Stored {
    const name = line[0];
    if (typeof name === 'number') return this.readEvent(line, this.kinds[name]!);
    const [valueType, intent, recordType = 'EVENT', rejectionType = 'NULL_VAL', rejectionReason = ''] = name;
    const kind = { valueType, intent, value: {} };
    if (recordType === 'EVENT') {
      this.kinds.push(kind);
      return this.readEvent(line, kind);
    }
    const { record, sequence } = this.readRecord(line, kind, this.toldOf(valueType), valueIn(line, kind));
    return { record: { ...record, recordType, rejectionType, rejectionReason }, sequence };
  }

  private readEvent(line: Line, kind: Kind): Stored {
    const told = this.toldOf(kind.valueType);
    kind.value = line.length > VALUE_AT ? valueIn(line, kind) : told.value;
    told.value = kind.value;
    return this.readRecord(line, kind, told, kind.value);
  }

  private readRecord(line: Line, { valueType, intent }: Kind, told: Told, value: Value): Stored {
    const sequence = told.sequence + 1 + line[5];
    if (sequence !== 0) told.sequence = sequence;
    const record: EngineRecord = {
      position: (this.position += line[1]),
      sourceRecordPosition: (this.source += line[2]),
      key: nearKey((this.key += line[3])),
      timestamp: (this.time += line[4]),
      recordType: 'EVENT',
      valueType,
      intent,
      rejectionType: 'NULL_VAL',
      rejectionReason: '',
      value,
    };
    return { record, sequence };
  }

  private toldOf(valueType: ValueType): Told {
    let told = this.told.get(valueType);
    if (!told) this.told.set(valueType, (told = { sequence: 0, value: {} }));
    return told;
  }
}

function valueIn(line: Line, { valueType, value: before }: Kind): Value {
  const stored = line[VALUE_AT];
  if (typeof stored !== 'number') return withNames(valueType, withNearKeys(valueType, stored));
  const value = { ...before };
  let at = VALUE_AT;
  for (const [field, { name, isKey }] of fieldsOf(valueType).entries()) {
    if ((stored & (1 << field)) === 0) continue;
    const told = line[++at];
    value[name] = isKey && typeof told === 'number' ? nearKey(told) : told;
  }
  return value;
}
