import { type FeelValue, type Kind, kindOf } from './value';

/** How Zeebe names the type of a result, in the texts of incidents. */
export type ResultType =
  'NULL' | 'BOOLEAN' | 'NUMBER' | 'STRING' | 'DURATION' | 'PERIOD' | 'DATE' | 'DATE_TIME' | 'ARRAY' | 'OBJECT' | 'UNKNOWN';

const TYPES: Record<Kind, ResultType> = {
  null: 'NULL',
  boolean: 'BOOLEAN',
  number: 'NUMBER',
  string: 'STRING',
  list: 'ARRAY',
  context: 'OBJECT',
  date: 'DATE',
  time: 'UNKNOWN',
  'local time': 'UNKNOWN',
  'date and time': 'DATE_TIME',
  'local date and time': 'DATE_TIME',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
  range: 'UNKNOWN',
  function: 'UNKNOWN',
};

export function resultTypeOf(value: FeelValue): ResultType {
  return TYPES[kindOf(value)];
}
