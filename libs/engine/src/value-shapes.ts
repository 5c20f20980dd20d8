import type { ValueType } from './records';

/**
 * The values that make up most of a log and of a snapshot lie there without the names of their fields.
 *
 * Invariant: what was written is read with the lists it was written with. A value of another shape is written with its names,
 * so a new field needs no change here; a changed list needs a new format.
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

/** An array of what is in the value, if its fields are those of its kind; else the value. */
export function withoutNames(valueType: ValueType, value: Record<string, unknown>): unknown {
  const shape = SHAPES.get(valueType);
  return shape && isOfShape(value, shape) ? Object.values(value) : value;
}

export function withNames(valueType: ValueType, stored: unknown): Record<string, unknown> {
  const shape = SHAPES.get(valueType);
  if (!Array.isArray(stored) || !shape) return stored as Record<string, unknown>;
  const value = { ...shape };
  let at = 0;
  for (const name in value) value[name] = stored[at++];
  return value;
}

function named(names: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, null]));
}

function isOfShape(value: object, shape: object): boolean {
  const [names, wanted] = [Object.keys(value), Object.keys(shape)];
  return names.length === wanted.length && names.every((name, at) => name === wanted[at]);
}
