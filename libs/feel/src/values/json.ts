import { parse } from 'lossless-json';

import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { Decimal } from './decimal';
import { fromDouble, isNumber, isWhole, simplest, toDouble, toLong, type FeelNumber } from './number';
import { FeelTime } from './time';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from './value';

/** A bigint is an integer beyond what a JavaScript number keeps exactly. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | { [key: string]: JsonValue };

/** What Zeebe stores: 64-bit integers (which wrap), doubles, and text for everything that has to do with time. */
export function toJson(value: FeelValue): JsonValue {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string') return value ?? null;
  if (isNumber(value)) return jsonNumber(value);
  if (isList(value)) return value.map(toJson);
  if (value instanceof FeelDate) return value.toString();
  if (value instanceof FeelTime || value instanceof FeelDateTime) return value.toJson();
  if (value instanceof DayTimeDuration || value instanceof YearMonthDuration) return value.toIso();
  if (value instanceof FeelRange || value instanceof FeelFunction) return null;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
}

function jsonNumber(value: FeelNumber): number | bigint {
  if (typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isInteger(value))) return value;
  if (!isWhole(value)) return toDouble(value);
  const long = toLong(value);
  return Number.isSafeInteger(Number(long)) ? Number(long) : long;
}

/** JSON text as Zeebe writes it: no spaces, doubles with Java's exponents. */
export function toJsonText(value: FeelValue): string {
  if (typeof value === 'string') return inBasicPlane(JSON.stringify(value));
  if (isNumber(value)) return isWhole(value) ? String(jsonNumber(value)) : doubleText(toDouble(value));
  if (isList(value)) {
    let text = '[';
    for (const item of value) text += (text === '[' ? '' : ',') + toJsonText(item);
    return `${text}]`;
  }
  if (!isContext(value)) return inBasicPlane(JSON.stringify(toJson(value)));
  let text = '{';
  for (const [key, entry] of Object.entries(value))
    text += `${text === '{' ? '' : ','}${inBasicPlane(JSON.stringify(key))}:${toJsonText(entry)}`;
  return `${text}}`;
}

/** JSON text as Zeebe writes it: a character beyond the basic plane is two escapes. */
export function inBasicPlane(jsonText: string): string {
  return jsonText.replace(SURROGATE, (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`);
}

const SURROGATE = /[\ud800-\udfff]/g;

/** Java writes doubles below a thousandth and from ten million on with an exponent. */
export function doubleText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** Numbers that JavaScript would change: many digits, trailing zeros, exponents. */
const DELICATE_NUMBER = /\d{16}|\.\d*0(?!\d)|\d[eE][+-]?\d/;

/** A variable's JSON text as a value, with integers and trailing zeros kept exactly. */
export function parseJson(text: string): FeelValue {
  if (!DELICATE_NUMBER.test(text)) return JSON.parse(text) as FeelValue;
  return parse(text, undefined, readNumber) as FeelValue;
}

function readNumber(lexeme: string): FeelNumber {
  if (/^-?\d+$/.test(lexeme)) return simplest(new Decimal(BigInt(lexeme), 0));
  return fromDouble(Number(lexeme));
}
