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
import { type BuiltIn, type BuiltIns, define } from './built-in';

const SCALE_MAX = 6_000;

function rounding(rule: Rounding): readonly BuiltIn[] {
  return [
    define('n', ([n = null]) => (isNumber(n) ? toScale(n, 0, rule) : undefined)),
    define('n, scale', ([n = null, scale = null]) => {
      if (!isNumber(n) || !isNumber(scale) || Math.abs(toInt(scale)) > SCALE_MAX) return undefined;
      return toScale(n, toInt(scale), rule);
    }),
  ];
}

function withScale(rule: Rounding): readonly BuiltIn[] {
  return rounding(rule).slice(1);
}

/** The sign is the divisor's. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  return subtract(dividend, multiply(divisor, toScale(divide(dividend, divisor), 0, 'floor')));
}

function ofDouble(work: (x: number) => number, valid: (x: number) => boolean = () => true): readonly BuiltIn[] {
  return [
    define('number', ([number = null]) => {
      if (!isNumber(number)) return undefined;
      const x = toDouble(number);
      return valid(x) ? fromDouble(work(x)) : null;
    }),
  ];
}

function isEven(number: FeelNumber): boolean {
  return compareNumbers(modulo(number, 2), 0) === 0;
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
    define('dividend, divisor', ([dividend = null, divisor = null]) =>
      isNumber(dividend) && isNumber(divisor) ? modulo(dividend, divisor) : undefined,
    ),
  ],
  sqrt: ofDouble(Math.sqrt, (x) => x >= 0),
  log: ofDouble(Math.log, (x) => x > 0),
  exp: ofDouble(Math.exp),
  odd: [define('number', ([number = null]) => (isNumber(number) ? !isEven(number) : undefined))],
  even: [define('number', ([number = null]) => (isNumber(number) ? isEven(number) : undefined))],
  'random number': [define('', (_, run) => fromDouble(run.random()))],
};
