import type { Run } from '../run';
import { isNumber, numberKey } from './number';
import { FeelDate } from './date';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { type FeelContext, FeelFunction, FeelRange, type FeelValue, isContext, isList, kindOf } from './value';
import { weigh } from './weight';

/**
 * A text that two values have in common exactly if they are equal, so that those of a list need not be compared with each other.
 * `undefined` for a value that equals nothing, not even itself: a range or a function, or what has one inside.
 */
export function keyOf(value: FeelValue, run: Run): string | undefined {
  run.step(KEY);
  weigh(value, run);
  return keyWithin(value);
}

const KEY = 6;

function keyWithin(value: FeelValue): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isNumber(value)) return numberKey(value);
  if (value instanceof FeelRange || value instanceof FeelFunction) return undefined;
  if (isList(value)) return joined('[', value.map(keyWithin));
  if (isContext(value)) return joined('{', entryKeys(value));
  if (value instanceof FeelDate) return `date ${value.epochDay}`;
  if (value instanceof DayTimeDuration) return `seconds ${value.seconds} ${value.nanos}`;
  if (value instanceof YearMonthDuration) return `months ${value.totalMonths}`;
  return `${kindOf(value)} ${value.toJson()}`;
}

function entryKeys(context: FeelContext): readonly (string | undefined)[] {
  const names = Object.keys(context).sort();
  return names.map((name) => {
    const key = keyWithin(context[name] ?? null);
    return key === undefined ? undefined : `${JSON.stringify(name)}:${key}`;
  });
}

function joined(open: string, keys: readonly (string | undefined)[]): string | undefined {
  return keys.includes(undefined) ? undefined : `${open}${keys.join(',')};`;
}
