import { Decimal } from '../values/decimal';
import { simplest } from '../values/number';
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../values/parse-temporal';
import type { FeelValue } from '../values/value';
import type { Cursor } from './cursor';
import { readKey, readString } from './names';
import type { Parser } from './parser';
import type { Node } from './tree';

const WORDS = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const;

export function readConstant(cursor: Cursor): Node | undefined {
  for (const [word, value] of WORDS) if (cursor.symbol(word)) return { kind: 'constant', value };

  const text = readString(cursor);
  if (text !== undefined) return { kind: 'constant', value: text };

  const digits = cursor.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/y);
  const number = digits === undefined ? undefined : Decimal.parse(digits);
  if (number) return { kind: 'constant', value: simplest(number) };

  return readTemporal(cursor);
}

function readTemporal(cursor: Cursor): Node | undefined {
  return cursor.attempt(() => {
    const text = cursor.symbol('@') && readString(cursor);
    return text === undefined ? undefined : { kind: 'constant', value: parseTemporal(text) ?? null };
  });
}

const TEMPORALS: readonly (readonly [string, (text: string) => FeelValue | undefined])[] = [
  ['duration', parseDuration],
  ['date and time', parseDateTime],
  ['date', parseDate],
  ['time', parseTime],
];

/** `date("...")` is a literal: a text that is no date is null, without a warning. */
export function readTemporalCall(cursor: Cursor): Node | undefined {
  if (!/[dt]/.test(cursor.peek())) return undefined;
  for (const [name, parse] of TEMPORALS) {
    const node = cursor.attempt((): Node | undefined => {
      const text = cursor.symbol(name) && cursor.symbol('(') ? readString(cursor) : undefined;
      return text !== undefined && cursor.symbol(')') ? { kind: 'constant', value: parse(text) ?? null } : undefined;
    });
    if (node) return node;
  }
  return undefined;
}

export function readList(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    if (!cursor.symbol('[')) return undefined;
    const items = cursor.separated(() => parser.expression(), ',') ?? [];
    return cursor.symbol(']') ? { kind: 'list', items } : undefined;
  });
}

export function readContext(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    if (!cursor.symbol('{')) return undefined;
    const entries = cursor.separated(() => readEntry(parser), ',') ?? [];
    return cursor.symbol('}') ? { kind: 'context', entries } : undefined;
  });
}

function readEntry(parser: Parser): readonly [string, Node] | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const key = readKey(cursor);
    const value = key !== undefined && cursor.symbol(':') && parser.expression();
    return key !== undefined && value ? ([key, value] as const) : undefined;
  });
}
