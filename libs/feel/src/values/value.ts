import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { isNumber, type FeelNumber } from './number';
import { FeelTime } from './time';

/** A named collection of values. */
export interface FeelContext {
  readonly [key: string]: FeelValue;
}

/** All numbers (or times) between two ends. */
export class FeelRange {
  constructor(
    readonly start: FeelValue,
    readonly end: FeelValue,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean,
  ) {}
}

/** What a list is sorted by: the items themselves, or the part where these keys lead. */
export interface SortOrder {
  readonly keys: readonly string[];
  readonly direction: 1 | -1;
}

/** Something that can be called, made by `function(...)`. */
export class FeelFunction {
  constructor(
    readonly parameters: readonly string[],
    readonly invoke: (args: readonly FeelValue[]) => FeelValue,
    /** How many operations stand inside each other when it runs. */
    readonly depth: number,
    /** If it only compares a part of its two arguments. */
    readonly order?: SortOrder,
  ) {}
}

export type FeelValue =
  | null
  | boolean
  | FeelNumber
  | string
  | readonly FeelValue[]
  | FeelContext
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DayTimeDuration
  | YearMonthDuration
  | FeelRange
  | FeelFunction;

/** Values of one kind can be compared with each other; a local time is of another kind than one with an offset. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'local time'
  | 'date and time'
  | 'local date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function';

export function kindOf(value: FeelValue): Kind {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (isPlain(value)) return 'context';
  if (isNumber(value)) return 'number';
  if (isList(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return value.isLocal ? 'local time' : 'time';
  if (value instanceof FeelDateTime) return value.isLocal ? 'local date and time' : 'date and time';
  if (value instanceof DayTimeDuration) return 'days and time duration';
  if (value instanceof YearMonthDuration) return 'years and months duration';
  if (value instanceof FeelRange) return 'range';
  if (value instanceof FeelFunction) return 'function';
  return 'context';
}

/** The name that `instance of` knows. */
export function typeNameOf(value: FeelValue): string {
  return kindOf(value).replace('local ', '');
}

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return isPlain(value) || kindOf(value) === 'context';
}

/** Most contexts are seen to be one at first sight. */
function isPlain(value: FeelValue): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** An entry that is the context's own; nothing that every object has. */
export function entryOf(context: FeelContext, key: string): FeelValue | undefined {
  return Object.hasOwn(context, key) ? (context[key] ?? null) : undefined;
}

/** Why not `Object.fromEntries`: it takes three times as long for a context of a business's size. */
export function contextOf(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  const context: Record<string, FeelValue> = {};
  for (const [key, value] of entries) {
    if (key === '__proto__') Object.defineProperty(context, key, { value, enumerable: true, writable: true, configurable: true });
    else context[key] = value;
  }
  return context;
}
