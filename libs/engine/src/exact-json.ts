import { doubleText, inBasicPlane } from '@libs/feel';
import { parse } from 'lossless-json';

/** A number that JavaScript would write otherwise than Java does: long integers, doubles without a fraction, exponents. */
export class ExactNumber {
  constructor(readonly text: string) {}

  /** Never what is written: it only says that `exactJsonText` has to look closer. */
  toJSON(): null {
    hasExactNumber = true;
    return null;
  }
}

let hasExactNumber = false;

/** Numbers that may have to stay as they are: many digits, trailing zeros, exponents, very small and very big fractions. */
const DELICATE_NUMBER = /\d{17}|(?<!\d)9\d{15}(?!\d)|\d\.\d*0(?!\d)|\d[eE][+-]?\d|\.000|\d{8}\.\d/;
const INTEGER = /^-?\d+$/;

const INTEGER_MAX = 2n ** 64n - 1n;
const INTEGER_MIN = -(2n ** 63n);

/**
 * JSON as Zeebe reads it: integers are kept as they are, all other numbers are doubles. Throws a SyntaxError as `JSON.parse`
 * does, and a RangeError for an integer of more than 64 bits.
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!DELICATE_NUMBER.test(text)) return value;
  return parse(text, undefined, { parseNumber: readNumber, onDuplicateKey: ({ newValue }) => newValue });
}

function readNumber(lexeme: string): number | string | ExactNumber {
  const value = Number(lexeme);
  if (INTEGER.test(lexeme)) return Number.isSafeInteger(value) ? value + 0 : integer(lexeme);
  if (!Number.isFinite(value)) return String(value);
  const text = doubleText(value);
  return text === String(value) ? value : new ExactNumber(text);
}

function integer(lexeme: string): ExactNumber {
  const value = BigInt(lexeme);
  if (value > INTEGER_MAX || value < INTEGER_MIN)
    throw new RangeError('MessagePack cannot serialize BigInteger larger than 2^64-1');
  return new ExactNumber(lexeme);
}

/** The JSON text of anything in which exact numbers may be. */
export function exactJsonText(value: unknown): string {
  return inBasicPlane(plainJsonText(value) ?? written(value));
}

const MARK = '~';

/** Like `exactJsonText`, and it says with its first character whether exact numbers are in it: looking for them takes long. */
export function markedJsonText(value: unknown): string {
  return plainJsonText(value) ?? `${MARK}${written(value)}`;
}

export function parseMarkedJson(text: string): unknown {
  return text.startsWith(MARK) ? parseExactJson(text.slice(MARK.length)) : JSON.parse(text);
}

/** The JSON text of a value that `JSON.parse` reads back as it was; nothing if there are exact numbers in it. */
export function plainJsonText(value: unknown): string | undefined {
  hasExactNumber = false;
  const text = JSON.stringify(value);
  return hasExactNumber ? undefined : text;
}

function written(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((item: unknown) => written(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${written(entry)}`).join(',')}}`;
}
