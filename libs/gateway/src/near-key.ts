const FIRST = 2 ** 51;

/**
 * A key as it lies in the log, and back: keys begin at 2^51, and as numbers below 2^31 they are written and read three times as fast.
 *
 * Invariant: it is its own inverse, so no number is lost: what is below 2^51, which no key is, changes places with the keys.
 */
export function nearKey(key: number): number {
  if (key < 0 || key >= 2 * FIRST) return key;
  return key < FIRST ? key + FIRST : key - FIRST;
}
