import { isNumber, numberText } from './number';
import type { Run } from '../run';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from './value';
import { weigh } from './weight';

/** A value as `string()` and the warnings write it: strings inside lists and contexts keep their quotes. */
export function textOf(value: FeelValue, run: Run): string {
  weigh(value, run);
  return written(value);
}

function written(value: FeelValue): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  if (value instanceof FeelRange) return rangeText(value);
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  if (isContext(value)) {
    return `{${Object.entries(value)
      .map(([key, entry]) => `${key}:${written(entry)}`)
      .join(', ')}}`;
  }
  return value.toString();
}

function rangeText({ start, end, startIncluded, endIncluded }: FeelRange): string {
  return `${startIncluded ? '[' : '('}${written(start)}..${written(end)}${endIncluded ? ']' : ')'}`;
}
