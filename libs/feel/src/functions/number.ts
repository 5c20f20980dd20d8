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
import type { FeelValue } from '../values/value';
import type { Run } from '../run';
import { numberWeight } from '../values/weight';
import { type BuiltIn, type BuiltIns, Refusal, define } from './built-in';

const SCALE_MAX = 6_000;
const SCALE_SQUARED_A_STEP = 2_000;
const ROUNDING = 30;

/** To whole numbers. */
function whole(rule: Rounding): BuiltIn {
  return define('n', ([n = null]) => (isNumber(n) ? toScale(n, 0, rule) : undefined));
}

/** To decimal places. Camunda calls their number `scala` in some functions. */
function withScale(rule: Rounding, parameters = 'n, scale'): BuiltIn {
  return define(parameters, ([n = null, scale = null], run) => rounded(n, scale, rule, run));
}

function rounded(n: FeelValue, scale: FeelValue, rule: Rounding, run: Run): FeelNumber | undefined {
  if (!isNumber(n) || !isNumber(scale) || Math.abs(toInt(scale)) > SCALE_MAX) return undefined;
  run.step(ROUNDING + toInt(scale) ** 2 / SCALE_SQUARED_A_STEP);
  return toScale(n, toInt(scale), rule);
}

const MODES: Readonly<Record<string, Rounding>> = {
  UP: 'up',
  DOWN: 'down',
  CEILING: 'ceiling',
  FLOOR: 'floor',
  HALF_UP: 'half-up',
  HALF_DOWN: 'half-down',
  HALF_EVEN: 'half-even',
};

const withMode = define('n, scale, mode', ([n = null, scale = null, mode], run) => {
  if (typeof mode !== 'string' || !isNumber(n) || !isNumber(scale)) return undefined;
  const name = mode.toUpperCase();
  const rule = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
  if (rule) return rounded(n, scale, rule, run);
  if (name !== 'UNNECESSARY') {
    const modes = [...Object.keys(MODES), 'UNNECESSARY'].join(', ');
    return new Refusal(`Illegal argument '${mode}' for rounding mode. Must be one of: ${modes}`);
  }
  const exact = rounded(n, scale, 'down', run);
  if (exact === undefined || compareNumbers(exact, n) === 0) return exact;
  return new Refusal("Failed to apply rounding mode 'UNNECESSARY': Rounding necessary");
});

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

/** A fraction is neither odd nor even. */
function remainderIs(remainder: 0 | 1, number: FeelNumber, run: Run): boolean {
  payForModulo(number, 2, run);
  return compareNumbers(modulo(number, 2), remainder) === 0;
}

function random(run: Run): FeelNumber {
  run.step(DOUBLE);
  return fromDouble(run.random());
}

function absolute([number = null]: readonly FeelValue[]): FeelValue | undefined {
  if (isNumber(number)) return compareNumbers(number, 0) < 0 ? negated(number) : number;
  if (number instanceof DayTimeDuration) return number.seconds < 0 ? number.times(-1) : number;
  return number instanceof YearMonthDuration ? new YearMonthDuration(Math.abs(number.totalMonths)) : undefined;
}

export const numberFunctions: BuiltIns = {
  decimal: [withScale('half-even'), withMode],
  floor: [whole('floor'), withScale('floor', 'n, scala')],
  ceiling: [whole('ceiling'), withScale('ceiling')],
  'round up': [withScale('up')],
  'round down': [withScale('down')],
  'round half up': [withScale('half-up')],
  'round half down': [withScale('half-down', 'n, scala')],
  abs: [define('number', absolute), define('n', absolute)],
  modulo: [
    define('dividend, divisor', ([dividend = null, divisor = null], run) => {
      if (!isNumber(dividend) || !isNumber(divisor)) return undefined;
      payForModulo(dividend, divisor, run);
      return modulo(dividend, divisor);
    }),
  ],
  sqrt: ofDouble(Math.sqrt, (x) => x >= 0),
  log: ofDouble(Math.log),
  exp: ofDouble(Math.exp),
  odd: [define('number', ([number = null], run) => (isNumber(number) ? remainderIs(1, number, run) : undefined))],
  even: [define('number', ([number = null], run) => (isNumber(number) ? remainderIs(0, number, run) : undefined))],
  'random number': [define('', (_, run) => random(run))],
};
