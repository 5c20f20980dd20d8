import type { ValueType } from './records';

/**
 * The values that make up most of a log and of a snapshot lie there without the names of their fields.
 *
 * Invariant: what was written is read with the lists it was written with. A value of another shape is written with its names,
 * so a new field needs no change here; a changed list needs a new format.
 */
const SHAPES: ReadonlyMap<string, Shape> = new Map(
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

/** An array of what is in the value, if its fields are those of its kind; else the value. */
export function withoutNames(valueType: ValueType, value: Record<string, unknown>): unknown {
  const shape = SHAPES.get(valueType);
  return shape && isOf(shape, value) ? Object.values(value) : value;
}

/** What stands where in an array that `withoutNames` has answered. */
export function fieldsOf(valueType: ValueType): readonly Field[] {
  return SHAPES.get(valueType)?.fields ?? [];
}

export function withNames(valueType: ValueType, stored: unknown): Record<string, unknown> {
  const shape = SHAPES.get(valueType);
  if (!Array.isArray(stored) || !shape) return stored as Record<string, unknown>;
  const value = { ...shape.empty };
  for (let at = 0; at < shape.names.length; at++) value[shape.names[at]!] = stored[at];
  return value;
}

export interface Field {
  readonly name: string;
  readonly isKey: boolean;
}

interface Shape {
  readonly names: readonly string[];
  readonly fields: readonly Field[];
  /** A value with all names and nothing in it: a copy that is filled is made faster than one that grows. */
  readonly empty: Readonly<Record<string, unknown>>;
}

function named(text: string): Shape {
  const names = text.split(' ');
  const fields = names.map((name) => ({ name, isKey: name.endsWith('Key') }));
  return { names, fields, empty: Object.fromEntries(names.map((name) => [name, null])) };
}

/** Goes through the names without a list of them: it is asked of nearly every record. */
function isOf({ names }: Shape, value: object): boolean {
  let at = 0;
  for (const name in value) if (name !== names[at++]) return false;
  return at === names.length;
}
