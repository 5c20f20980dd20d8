import { parse as parseExactly } from 'lossless-json';

import { firstValueOf } from './json-text';
import { invalid } from './status';

const LONG_NUMBER = /\d{16}/;

/**
 * The variables of a request: a JSON object as text; nothing, and `null`, mean none.
 *
 * Zeebe reads the first JSON value of the text and overlooks what follows it, so we do too.
 */
export function readDocument(text: string): Record<string, unknown> {
  if (text === '') return {};
  const value = parse(text);
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalid(`Property 'variables' is invalid: Expected document to be a root level object, but was '${kindOf(value)}'`);
  }
  if (LONG_NUMBER.test(text)) refuseInexactNumbers(text);
  return { ...value };
}

export function writeDocument(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? {});
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const first = firstValueOf(text);
    if (first.ok) return JSON.parse(text.slice(0, first.end));
    throw invalid(
      `Invalid JSON value: ${text}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${first.line}, column: ${first.column}]`,
    );
  }
}

/** Invariant: a number is kept as it was given, or refused; whole numbers beyond 2^53 are not there yet. */
function refuseInexactNumbers(text: string): void {
  const first = firstValueOf(text);
  parseExactly(first.ok ? text.slice(0, first.end) : text, undefined, (digits) => {
    const isInexact = /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits));
    if (isInexact) throw invalid(`Expected the whole numbers of the variables to lie within ±(2^53 - 1), but one is ${digits}`);
    return Number(digits);
  });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'ARRAY';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return typeof value === 'boolean' ? 'BOOLEAN' : 'STRING';
}
