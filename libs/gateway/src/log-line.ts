import { type EngineRecord, exactJsonText, parseExactJson, plainJsonText, type RecordType, type ValueType } from '@libs/engine';

/** A record as it lies in the log. `sequence` counts what leaves, of its value type; 0 means that it stays inside. */
export interface Stored {
  readonly record: EngineRecord;
  readonly sequence: number;
}

/**
 * The values that make up most of a log lie there without the names of their fields.
 *
 * Invariant: a log is read with the lists it was written with. A value of another shape is written with its names, so a
 * new field needs no change here; a changed list needs a new format.
 */
const SHAPES: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(
  Object.entries({
    PROCESS_INSTANCE: named(
      'bpmnElementType elementId bpmnProcessId version processDefinitionKey processInstanceKey flowScopeKey bpmnEventType parentProcessInstanceKey parentElementInstanceKey tenantId',
    ),
    JOB: named(
      'type retries jobKind retryBackoff recurringTime deadline timeout worker variables customHeaders errorMessage errorCode elementId elementInstanceKey bpmnProcessId processDefinitionVersion processDefinitionKey processInstanceKey tenantId',
    ),
    VARIABLE: named('name value scopeKey processInstanceKey processDefinitionKey bpmnProcessId tenantId'),
  }),
);

/** Before a line with numbers that `JSON.parse` would not read as they were. */
const EXACT = '~';

/** A line is `[value type, intent, key, position, source, time, sequence, value]`; a rejection adds its type and reason. */
export function writeLine({ record, sequence }: Stored): string {
  const { valueType, intent, key, position, sourceRecordPosition, timestamp, value } = record;
  const line = [valueType, intent, key, position, sourceRecordPosition, timestamp, sequence, withoutNames(valueType, value)];
  if (record.recordType !== 'EVENT') line.push(record.recordType, record.rejectionType, record.rejectionReason);
  return plainJsonText(line) ?? `${EXACT}${exactJsonText(line)}`;
}

export function readLine(line: string): Stored {
  if (line.startsWith('[')) return ofFields(JSON.parse(line) as Fields);
  return line.startsWith(EXACT) ? ofFields(parseExactJson(line.slice(1)) as Fields) : ofEarlierLine(line);
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

function named(names: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, null]));
}

function withoutNames(valueType: ValueType, value: Record<string, unknown>): unknown {
  const shape = SHAPES.get(valueType);
  return shape && isOfShape(value, shape) ? Object.values(value) : value;
}

function isOfShape(value: object, shape: object): boolean {
  const [names, wanted] = [Object.keys(value), Object.keys(shape)];
  return names.length === wanted.length && names.every((name, at) => name === wanted[at]);
}

function withNames(valueType: ValueType, value: unknown): Record<string, unknown> {
  const shape = SHAPES.get(valueType);
  if (!Array.isArray(value) || !shape) return value as Record<string, unknown>;
  const named = { ...shape };
  let at = 0;
  for (const name in named) named[name] = value[at++];
  return named;
}
