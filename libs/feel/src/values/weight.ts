import type { Run } from '../run';
import { Decimal } from './decimal';
import type { FeelNumber } from './number';
import { FeelRange, type FeelValue, isContext } from './value';

/** Steps that a number costs whoever calculates with it: small integers nothing, decimals by their digits and their exponent. */
export function numberWeight(number: FeelNumber): number {
  if (typeof number === 'number') return Number.isSafeInteger(number) ? 0 : DECIMAL;
  return DECIMAL + (number instanceof Decimal ? Math.ceil(number.extent ** 2 / EXTENT_SQUARED_A_STEP) : 0);
}

const DECIMAL = 20;
const EXTENT_SQUARED_A_STEP = 2_000;

/** Steps that it costs to look at a value without looking into it. */
export function weightOf(value: FeelValue): number {
  if (typeof value === 'string') return value.length >> 4;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal) return numberWeight(value);
  return typeof value === 'object' ? OBJECT : 0;
}

/**
 * Before all of a value is gone through, to compare it or write it down: pays for it, and stops at one that is too deep. A part
 * that stands at several places counts at each of them, as it does for whoever goes through.
 */
export function weigh(value: FeelValue, run: Run, depth = 0): void {
  if (typeof value === 'string') return run.step(2 + (value.length >> 1));
  if (typeof value !== 'object' || value === null) return run.step(NODE);
  if (value instanceof Decimal) return run.step(NODE + numberWeight(value));
  run.within(depth);
  if (Array.isArray(value)) {
    run.step(NODE);
    for (const item of value as readonly FeelValue[]) weigh(item, run, depth + 1);
  } else if (value instanceof FeelRange) {
    weigh(value.start, run, depth + 1);
    weigh(value.end, run, depth + 1);
  } else if (isContext(value)) {
    for (const key of Object.keys(value)) {
      run.step(NODE + (key.length >> 3));
      weigh(value[key] ?? null, run, depth + 1);
    }
  } else run.step(TEMPORAL);
}

const OBJECT = 4;
const NODE = 4;
const TEMPORAL = 60;
const allowances = new WeakMap<object, number>();
const STEPS_A_NODE = 16;
const STEPS_A_CHARACTER = 4;

/** The more steps that an evaluation may take for having read this variable. Found out once for each value. */
export function allowanceOf(value: FeelValue): number {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? STEPS_A_CHARACTER * value.length : 0;
  const known = allowances.get(value);
  if (known !== undefined) return known;
  const allowance = allowanceOfParts(value);
  allowances.set(value, allowance);
  return allowance;
}

/** Why not by recursion: nobody has looked yet how deep a variable is. */
function allowanceOfParts(value: object): number {
  const open: unknown[] = [value];
  let total = 0;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    total += STEPS_A_NODE;
    if (typeof part === 'string') total += STEPS_A_CHARACTER * part.length;
    else if (Array.isArray(part)) for (const item of part as unknown[]) open.push(item ?? 0);
    else if (typeof part === 'object' && part !== null) for (const entry of Object.values(part)) open.push(entry ?? 0);
  }
  return total;
}
