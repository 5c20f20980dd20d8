import { Decimal, PRECISION, digitsOf, divideRounding, power, rounded, type Rounding } from './decimal';

/**
 * A FEEL number. A JavaScript number stands for itself (integers calculate fast, fractions become decimals first); a bigint
 * is an integer that does not fit; a Decimal is everything else.
 */
export type FeelNumber = number | bigint | Decimal;

/** What Java would throw here; the evaluation as a whole fails with this text. */
export class ArithmeticFailure extends Error {}

export function isNumber(value: unknown): value is FeelNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal;
}

export function toDecimal(value: FeelNumber): Decimal {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0);
  const text = String(value);
  const point = text.indexOf('.');
  if (point > 0 && !text.includes('e')) {
    return new Decimal(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
  }
  const parsed = Decimal.parse(text);
  if (!parsed) throw new ArithmeticFailure('java.lang.NumberFormatException: Infinite or NaN');
  return parsed;
}

/** The smallest of the three shapes that keeps value and trailing zeros. */
export function simplest(value: Decimal): FeelNumber {
  if (value.scale !== 0) return value;
  const asNumber = Number(value.unscaled);
  return Number.isSafeInteger(asNumber) ? asNumber : value;
}

export function fromDouble(value: number): FeelNumber {
  if (!Number.isFinite(value)) {
    const letter = String(value).replace('-', '').charAt(0);
    throw new ArithmeticFailure(
      `java.lang.NumberFormatException: Character ${letter} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
    );
  }
  if (Number.isSafeInteger(value)) return new Decimal(BigInt(value) * 10n, 1);
  return toDecimal(value);
}

export function isZero(value: FeelNumber): boolean {
  return typeof value === 'number' ? value === 0 : toDecimal(value).unscaled === 0n;
}

export function isWhole(value: FeelNumber): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint' || value.isWhole;
}

export function toDouble(value: FeelNumber): number {
  return value instanceof Decimal ? value.toNumber() : Number(value);
}

/** As Java's intValue: towards zero, low 32 bits. */
export function toInt(value: FeelNumber): number {
  if (typeof value === 'number' && Math.abs(value) < 2 ** 31) return Math.trunc(value);
  return Number(BigInt.asIntN(32, toDecimal(value).toBigInt()));
}

/** As Java's longValue: towards zero, low 64 bits. */
export function toLong(value: FeelNumber): bigint {
  return BigInt.asIntN(64, toDecimal(value).toBigInt());
}

export function compareNumbers(x: FeelNumber, y: FeelNumber): number {
  if (typeof x === 'number' && typeof y === 'number') return x === y ? 0 : x < y ? -1 : 1;
  const [a, b] = aligned(toDecimal(x), toDecimal(y));
  return a === b ? 0 : a < b ? -1 : 1;
}

function aligned(x: Decimal, y: Decimal): [bigint, bigint, number] {
  if (x.scale === y.scale) return [x.unscaled, y.unscaled, x.scale];
  return x.scale < y.scale
    ? [x.unscaled * power(y.scale - x.scale), y.unscaled, y.scale]
    : [x.unscaled, y.unscaled * power(x.scale - y.scale), x.scale];
}

export function add(x: FeelNumber, y: FeelNumber): FeelNumber {
  const fast = typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y) ? x + y : NaN;
  if (Number.isSafeInteger(fast)) return fast;
  const [a, b, scale] = aligned(toDecimal(x), toDecimal(y));
  return simplest(rounded(new Decimal(a + b, scale)));
}

export function negated(x: FeelNumber): FeelNumber {
  if (typeof x === 'number') return x === 0 ? 0 : -x;
  const value = toDecimal(x);
  return simplest(new Decimal(-value.unscaled, value.scale));
}

export function subtract(x: FeelNumber, y: FeelNumber): FeelNumber {
  return add(x, negated(y));
}

export function multiply(x: FeelNumber, y: FeelNumber): FeelNumber {
  const fast = typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y) ? x * y : NaN;
  if (Number.isSafeInteger(fast)) return fast === 0 ? 0 : fast;
  const [a, b] = [toDecimal(x), toDecimal(y)];
  return simplest(rounded(new Decimal(a.unscaled * b.unscaled, a.scale + b.scale)));
}

export function divide(x: FeelNumber, y: FeelNumber): FeelNumber {
  return simplest(quotient(toDecimal(x), toDecimal(y), PRECISION));
}

/** An exact quotient keeps the scale that division prefers (scale of x minus scale of y); an inexact one has all its digits. */
function quotient(x: Decimal, y: Decimal, precision: number): Decimal {
  if (y.unscaled === 0n)
    throw new ArithmeticFailure(`java.lang.ArithmeticException: Division ${x.unscaled === 0n ? 'undefined' : 'by zero'}`);
  const preferred = x.scale - y.scale;
  if (x.unscaled === 0n) return new Decimal(0n, preferred);

  const shift = Math.max(0, precision + 1 + digitsOf(y.unscaled) - digitsOf(x.unscaled));
  const dividend = x.unscaled * power(shift);
  const whole = dividend / y.unscaled;
  if (whole * y.unscaled === dividend) return withoutZeros(rounded(new Decimal(whole, shift + preferred), precision), preferred);

  // A digit that stands for the rest keeps "exactly half" apart from "a little more than half".
  const sticky = whole * 10n + (dividend < 0n === y.unscaled < 0n ? 1n : -1n);
  return rounded(new Decimal(sticky, shift + preferred + 1), precision);
}

function withoutZeros(value: Decimal, preferredScale: number): Decimal {
  let { unscaled, scale } = value;
  while (scale > preferredScale && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return new Decimal(unscaled, scale);
}

/** Whole exponents by squaring, others over doubles, as Camunda does. */
export function raise(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (!isWhole(y)) return fromDouble(toDouble(x) ** toDouble(y));

  const exponent = toInt(y);
  if (Math.abs(exponent) > 999_999_999) throw new ArithmeticFailure('java.lang.ArithmeticException: Invalid operation');
  if (exponent === 0) return 1;

  const precision = PRECISION + String(Math.abs(exponent)).length + 1;
  const base = toDecimal(x);
  let result = new Decimal(1n, 0);
  for (const bit of Math.abs(exponent).toString(2)) {
    result = rounded(new Decimal(result.unscaled ** 2n, result.scale * 2), precision);
    if (bit === '1') result = rounded(new Decimal(result.unscaled * base.unscaled, result.scale + base.scale), precision);
  }
  return simplest(rounded(exponent < 0 ? quotient(new Decimal(1n, 0), result, precision) : result));
}

/** To the given number of decimal places. */
export function toScale(x: FeelNumber, scale: number, rounding: Rounding): FeelNumber {
  const value = toDecimal(x);
  if (value.scale <= scale) return simplest(new Decimal(value.unscaled * power(scale - value.scale), scale));
  return simplest(new Decimal(divideRounding(value.unscaled, power(value.scale - scale), rounding), scale));
}

export function numberText(value: FeelNumber): string {
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? value.toString() : toDecimal(value).toString();
}

/** The same text for equal numbers, however many zeros they remember. */
export function numberKey(value: FeelNumber): string {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value % 10 !== 0) return `${value}e0`;
  const { unscaled, scale } = toDecimal(value);
  const digits = unscaled.toString();
  const significant = unscaled === 0n ? '0' : digits.replace(/0+$/, '');
  return `${significant}e${unscaled === 0n ? 0 : digits.length - significant.length - scale}`;
}
