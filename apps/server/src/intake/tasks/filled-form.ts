import { namesOf } from '@libs/zeebe';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { Unfit } from '../unfit';
import { fieldsOf, type FormField, isChosen } from './form-schema';

/** A form as a person filled it: what the diagram is told, and what stays a note. */
export interface FilledForm {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly note: Readonly<Record<string, unknown>>;
}

const TEXT_MAX = 10_000;

/**
 * Reads a filled form by its schema and its contract.
 *
 * Invariant: a field becomes a variable only when it is chosen or counted and its contract names it; everything else is a note.
 * Throws Unfit, by field, when something is missing, unknown or not among the choices.
 */
export function filledForm(formId: string, schema: { components?: readonly FormField[] }, values: Readonly<Record<string, unknown>>, contract: (new () => object) | undefined): FilledForm {
  const fields = fieldsOf(schema);
  const faults: Record<string, string> = {};
  for (const key of Object.keys(values)) if (!fields.some((field) => field.key === key)) faults[key] = 'not in this form';
  for (const field of fields) {
    const fault = faultOf(field, values[field.key]);
    if (fault !== null) faults[field.key] = fault;
  }
  refuse(formId, faults);

  const named = new Set(contract ? namesOf(contract) : []);
  const isVariable = (field: FormField & { key: string }) => isChosen(field) && named.has(field.key);
  const filled = Object.fromEntries(fields.filter(isVariable).map(({ key }) => [key, values[key] ?? null]));
  // What the contract names and the form does not show is null: a diagram never finds a variable of an earlier task.
  const variables = { ...Object.fromEntries([...named].map((name) => [name, null])), ...filled };
  if (contract) refuse(formId, contractFaults(contract, variables));
  const note = Object.fromEntries(fields.filter((field) => !isVariable(field) && !isEmpty(values[field.key])).map(({ key }) => [key, values[key]]));
  return { variables, note };
}

function faultOf(field: FormField, value: unknown): string | null {
  if (isEmpty(value)) return field.validate?.required && field.conditional?.hide === undefined ? 'missing' : null;
  const choices = field.values?.map((choice) => choice.value);
  if (choices && !(Array.isArray(value) ? value : [value]).every((one) => choices.includes(one))) return 'not among the choices';
  if (field.type === 'number' && (typeof value !== 'number' || !Number.isFinite(value))) return 'not a number';
  if (field.type === 'checkbox' && typeof value !== 'boolean') return 'neither yes nor no';
  if (typeof value === 'string' && value.length > (field.validate?.maxLength ?? TEXT_MAX)) return 'too long';
  return null;
}

function contractFaults(contract: new () => object, variables: object): Record<string, string> {
  const faults = validateSync(plainToInstance(contract, variables), { forbidUnknownValues: false });
  return Object.fromEntries(faults.map(({ property, constraints }) => [property, Object.keys(constraints ?? {}).join(', ') || 'unfit']));
}

function refuse(formId: string, faults: Readonly<Record<string, string>>): void {
  const names = Object.keys(faults);
  if (names.length > 0) throw new Unfit(`Expected form ${formId} to be filled as it asks, but ${names.map((name) => `${name} is ${faults[name]}`).join(', ')}`, faults);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
