/** FEEL counts in decimal numbers of 34 significant digits, rounded half to even, and remembers trailing zeros (`1.50`). */
export const PRECISION = 34;

/** Beyond this a number is refused: powers of ten that large only serve to exhaust memory. */
const EXPONENT_MAX = 6_200;

/** Digits that are not rounded away because nobody has calculated with them yet. */
export const DIGITS_MAX = 6_200;

/** The number left the range that is calculated with; the evaluation ends with a failure. */
export class NumberOutOfRange extends Error {}

/** `unscaled * 10^-scale`. Integers that are safe in JavaScript are plain numbers; all others are one of these. */
export class Decimal {
  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {
    if (Math.abs(scale) > EXPONENT_MAX) {
      throw new NumberOutOfRange(`Expected an exponent of at most ${EXPONENT_MAX}, but it was ${-scale}`);
    }
  }

  static parse(text: string): Decimal | undefined {
    const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/.exec(text);
    if (!parts) return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
    if (whole + fraction === '') return undefined;
    if (whole.length + fraction.length > DIGITS_MAX) {
      throw new NumberOutOfRange(
        `Expected a number of at most ${DIGITS_MAX} digits, but it has ${whole.length + fraction.length}`,
      );
    }
    return new Decimal(BigInt((sign === '-' ? '-' : '') + whole + fraction), fraction.length - Number(exponent));
  }

  /** How many digits it takes to write it out, more or less. */
  get extent(): number {
    return (
      Math.abs(this.scale) + (fits(this.unscaled, PRECISION) ? PRECISION : Math.ceil(this.unscaled.toString(16).length * 1.21))
    );
  }

  get isWhole(): boolean {
    return this.scale <= 0 || this.unscaled % power(this.scale) === 0n;
  }

  /** Towards zero. */
  toBigInt(): bigint {
    return this.scale <= 0 ? this.unscaled * power(-this.scale) : this.unscaled / power(this.scale);
  }

  toNumber(): number {
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  /** As Java's BigDecimal writes: plain down to a millionth, with an exponent below and for negative scales. */
  toString(): string {
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString();
    const sign = this.unscaled < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;

    const exponent = digits.length - 1 - this.scale;
    if (this.scale > 0 && exponent >= -6) {
      const padded = digits.padStart(this.scale + 1, '0');
      return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
    }
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}${exponent === 0 ? '' : `E${exponent < 0 ? '' : '+'}${exponent}`}`;
  }
}

const POWERS = Array.from({ length: 100 }, (_, exponent) => 10n ** BigInt(exponent));

export function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function fits(value: bigint, digits: number): boolean {
  const limit = power(digits);
  return -limit < value && value < limit;
}

export function digitsOf(value: bigint): number {
  return value === 0n ? 1 : (value < 0n ? -value : value).toString().length;
}

/** Rounds to the given number of significant digits, half to even. */
export function rounded(value: Decimal, precision: number = PRECISION): Decimal {
  if (fits(value.unscaled, precision)) return value;
  const excess = digitsOf(value.unscaled) - precision;
  const result = new Decimal(divideRounding(value.unscaled, power(excess), 'half-even'), value.scale - excess);
  return fits(result.unscaled, precision) ? result : rounded(result, precision);
}

export type Rounding = 'half-even' | 'half-up' | 'half-down' | 'up' | 'down' | 'floor' | 'ceiling';

export function divideRounding(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;

  const negative = dividend < 0n !== divisor < 0n;
  return awayFromZero(rounding, negative, remainder, divisor, quotient) ? quotient + (negative ? -1n : 1n) : quotient;
}

function awayFromZero(rounding: Rounding, negative: boolean, remainder: bigint, divisor: bigint, quotient: bigint): boolean {
  if (rounding === 'up') return true;
  if (rounding === 'down') return false;
  if (rounding === 'floor') return negative;
  if (rounding === 'ceiling') return !negative;

  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  const whole = divisor < 0n ? -divisor : divisor;
  if (twice !== whole) return twice > whole;
  return rounding === 'half-up' || (rounding === 'half-even' && quotient % 2n !== 0n);
}
