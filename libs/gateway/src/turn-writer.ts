import { type EngineRecord, fieldsOf, markedJsonText, plainJsonText, type ValueType, withoutNames } from '@libs/engine';

import { nearKey, withNearKeys } from './near-key';
import type { Stored } from './stored';

/** Stands before lines of which each says for itself whether it holds exact numbers. Without any, all lines are one array. */
export const MARKED = '~\n';

/** What the lines of one value type have told so far. */
interface Told {
  sequence: number;
  value: unknown;
  fields: unknown;
  readonly kinds: Map<string, Kind>;
}

/** Of the lines of one value type and intent: the number of the first, and what the last has told. */
interface Kind {
  readonly number: number;
  fields: unknown;
}

/**
 * The records of a turn as they lie in the log: JSON, a line for each, and a line does not tell what one before it has told.
 *
 * A line is `[name, position, source, key, time, sequence, …value]`. The five numbers are counted from those of the line before,
 * the sequence from the one that was to be expected. The name of the first line of a kind is `[value type, intent]`, of the
 * others the number of the kind; a rejection adds its type and reason to a name of its own, and no line refers to it.
 * A value that the last line of its value type has told is left out. Others are told against the last line of their kind:
 * of values without names (`value-shapes.ts`) a number with a bit for each field that differs and then these fields, else the
 * whole value. Keys are near (`near-key.ts`).
 */
export class TurnWriter {
  private readonly lines: unknown[] = [];
  private readonly told = new Map<ValueType, Told>();
  private kinds = 0;
  private position = 0;
  private source = 0;
  private key = 0;
  private time = 0;

  get length(): number {
    return this.lines.length;
  }

  text(): string {
    return plainJsonText(this.lines) ?? MARKED + this.lines.map((line) => markedJsonText(line)).join('\n');
  }

  /** Invariant: the record does not change any more. */
  write({ record, sequence }: Stored): void {
    const { position, sourceRecordPosition, timestamp, valueType, intent, recordType, rejectionType, rejectionReason } = record;
    const isEvent = recordType === 'EVENT';
    const told = this.toldOf(valueType);
    const kind = isEvent ? told.kinds.get(intent) : undefined;
    const name =
      kind?.number ?? (isEvent ? [valueType, intent] : [valueType, intent, recordType, rejectionType, rejectionReason]);
    const key = nearKey(record.key);
    const line: unknown[] = [
      name,
      position - this.position,
      sourceRecordPosition - this.source,
      key - this.key,
      timestamp - this.time,
      sequence - told.sequence - 1,
    ];
    this.lines.push(line);
    this.position = position;
    this.source = sourceRecordPosition;
    this.key = key;
    this.time = timestamp;
    if (sequence !== 0) told.sequence = sequence;
    if (isEvent) this.writeValue(line, record, told, kind);
    else line.push(withNearKeys(valueType, withoutNames(valueType, record.value)));
  }

  private writeValue(line: unknown[], { valueType, intent, value }: EngineRecord, told: Told, kind: Kind | undefined): void {
    if (value !== told.value) {
      told.value = value;
      told.fields = withoutNames(valueType, value);
      if (Array.isArray(kind?.fields) && Array.isArray(told.fields)) writeDifference(line, valueType, kind.fields, told.fields);
      else line.push(withNearKeys(valueType, told.fields));
    }
    if (kind) kind.fields = told.fields;
    else told.kinds.set(intent, { number: this.kinds++, fields: told.fields });
  }

  private toldOf(valueType: ValueType): Told {
    let told = this.told.get(valueType);
    if (!told) this.told.set(valueType, (told = { sequence: 0, value: undefined, fields: undefined, kinds: new Map() }));
    return told;
  }
}

/** Invariant: no value without names has more than 31 fields. */
function writeDifference(line: unknown[], valueType: ValueType, before: readonly unknown[], fields: readonly unknown[]): void {
  const names = fieldsOf(valueType);
  const bitsAt = line.push(0) - 1;
  let bits = 0;
  for (let at = 0; at < fields.length; at++) {
    const value = fields[at];
    if (value === before[at]) continue;
    bits |= 1 << at;
    line.push(names[at]?.isKey && typeof value === 'number' ? nearKey(value) : value);
  }
  line[bitsAt] = bits;
}
