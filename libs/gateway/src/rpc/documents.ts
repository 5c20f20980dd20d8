import { exactJsonText, parseDocument } from '@libs/engine';

import { firstValueOf } from './json-text';
import { invalid } from './status';

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
  return { ...value };
}

export function writeDocument(value: unknown): string {
  return typeof value === 'string' ? value : exactJsonText(value ?? {});
}

function parse(text: string): unknown {
  try {
    return parseDocument(text);
  } catch (fault) {
    if (fault instanceof RangeError) throw invalid(fault.message);
    const first = firstValueOf(text);
    if (first.ok) return parse(text.slice(0, first.end));
    throw invalid(
      `Invalid JSON value: ${text}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${first.line}, column: ${first.column}]`,
    );
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'ARRAY';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return typeof value === 'boolean' ? 'BOOLEAN' : 'STRING';
}
