import { fieldsOf, type ValueType } from '@libs/engine';

const FIRST = 2 ** 51;

/**
 * A key as it lies in the log, and back: keys begin at 2^51, and a line of small numbers is written and read in two thirds of the time.
 *
 * Invariant: it is its own inverse, so no number is lost: what is below 2^51, which no key is, changes places with the keys.
 */
export function nearKey(key: number): number {
  if (key < 0 || key >= 2 * FIRST) return key;
  return key < FIRST ? key + FIRST : key - FIRST;
}

/** A value without names with its keys turned near, or back; any other as it is. */
export function withNearKeys(valueType: ValueType, stored: unknown): unknown {
  if (!Array.isArray(stored)) return stored;
  const fields = fieldsOf(valueType);
  return stored.map((value: unknown, at) => (fields[at]?.isKey && typeof value === 'number' ? nearKey(value) : value));
}
