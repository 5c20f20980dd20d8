import type { Run } from '../run';
import { textOf } from '../values/text';
import { type FeelValue, typeNameOf } from '../values/value';
import { Undecidable } from './evaluation';

const KINDS: Record<string, string> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  time: 'time',
  date: 'date',
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
};

/** A decision that names the type of its answer must keep it; null fits every type, other names are not looked at. */
export function checkResultType(value: FeelValue, typeRef: string | undefined, run: Run): void {
  const type = typeRef?.replace('feel:', '') ?? '';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind === undefined || value === null || typeNameOf(value) === kind) return;
  throw new Undecidable(`expected '${type}' but found '${textOf(value, run)}'`);
}
