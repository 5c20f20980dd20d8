import { DayTimeDuration, YearMonthDuration } from '../values/duration';
import type { Rounding } from '../values/decimal';
import {
  compareNumbers,
  divide,
  fromDouble,
  isNumber,
  multiply,
  negated,
  subtract,
  toDouble,
  toInt,
  toScale,
  type FeelNumber,
} from '../values/number';
import type { Run } from '../run';
import { numberWeight } from '../values/weight';
import { type BuiltIn, type BuiltIns, define } from './built-in';

const SCALE_MAX = 6_000;
const SCALE_SQUARED_A_STEP = 2_000;
const ROUNDING = 30;

function rounding(rule: Rounding): readonly BuiltIn[] {
  return [
    define('n', ([n = null]) => (isNumber(n) ? toScale(n, 0, rule) : undefined)),
    define('n, scale', ([n = null, scale = null], run) => {
      if (!isNumber(n) || !isNumber(scale) || Math.abs(toInt(scale)) > SCALE_MAX) return undefined;
      run.step(ROUNDING + toInt(scale) ** 2 / SCALE_SQUARED_A_STEP);
      return toScale(n, toInt(scale), rule);
    }),
  ];
}

function withScale(rule: Rounding): readonly BuiltIn[] {
  return rounding(rule).slice(1);
}

/** The sign is the divisor's. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  if (areSmall(dividend, divisor)) return Number(dividend) % Number(divisor);
  return subtract(dividend, multiply(divisor, toScale(divide(dividend, divisor), 0, 'floor')));
}

/** Positive integers, of which a machine knows the rest. */
function areSmall(dividend: FeelNumber, divisor: FeelNumber): boolean {
  return Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) && Number(dividend) >= 0 && Number(divisor) > 0;
}

function payForModulo(dividend: FeelNumber, divisor: FeelNumber, run: Run): void {
  if (areSmall(dividend, divisor)) return run.step(2);
  run.step(MODULO + 4 * (numberWeight(dividend) + numberWeight(divisor)));
}

const MODULO = 100;

const DOUBLE = 60;

function ofDouble(work: (x: number) => number, valid: (x: number) => boolean = () => true): readonly BuiltIn[] {
  return [
    define('number', ([number = null], run) => {
      if (!isNumber(number)) return undefined;
      run.step(DOUBLE);
      const x = toDouble(number);
      return valid(x) ? fromDouble(work(x)) : null;
    }),
  ];
}

function isEven(number: FeelNumber, run: Run): boolean {
  payForModulo(number, 2, run);
  return compareNumbers(modulo(number, 2), 0) === 0;
}

function random(run: Run): FeelNumber {
  run.step(DOUBLE);
  return fromDouble(run.random());
}

export const numberFunctions: BuiltIns = {
  decimal: withScale('half-even'),
  floor: rounding('floor'),
  ceiling: rounding('ceiling'),
  'round up': withScale('up'),
  'round down': withScale('down'),
  'round half up': withScale('half-up'),
  'round half down': withScale('half-down'),
  abs: [
    define('number', ([number = null]) => {
      if (isNumber(number)) return compareNumbers(number, 0) < 0 ? negated(number) : number;
      if (number instanceof DayTimeDuration) return number.seconds < 0 ? number.times(-1) : number;
      return number instanceof YearMonthDuration ? new YearMonthDuration(Math.abs(number.totalMonths)) : undefined;
    }),
  ],
  modulo: [
    define('dividend, divisor', ([dividend = null, divisor = null], run) => {
      if (!isNumber(dividend) || !isNumber(divisor)) return undefined;
      payForModulo(dividend, divisor, run);
      return modulo(dividend, divisor);
    }),
  ],
  sqrt: ofDouble(Math.sqrt, (x) => x >= 0),
  log: ofDouble(Math.log, (x) => x > 0),
  exp: ofDouble(Math.exp),
  odd: [define('number', ([number = null], run) => (isNumber(number) ? !isEven(number, run) : undefined))],
  even: [define('number', ([number = null], run) => (isNumber(number) ? isEven(number, run) : undefined))],
  'random number': [define('', (_, run) => random(run))],
};
