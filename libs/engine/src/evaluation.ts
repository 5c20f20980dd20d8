import {
  EvaluationFailure,
  type Expression,
  type FeelValue,
  parseJson,
  resultTypeOf,
  toJsonText,
  type Scope,
  type Warning,
} from '@libs/feel';

import { Failure } from './failure';

/** A variable's text as FEEL sees it. */
export function readValue(text: string): FeelValue {
  return parseJson(text);
}

export interface Result {
  readonly value: FeelValue;
  /** What Zeebe says after a complaint: the warnings of the evaluation. */
  readonly warnings: string;
}

export function evaluate(expression: Expression, scope: Scope, now: number): Result | Failure {
  const result = expression.evaluate(scope, { now });
  if (result instanceof EvaluationFailure)
    return new Failure('EXTRACT_VALUE_ERROR', result.message + warningText(result.warnings));
  return { value: result.value, warnings: warningText(result.warnings) };
}

export function warningText(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  return ` The evaluation reported the following warnings:\n${warnings.map(({ type, message }) => `[${type}] ${message}`).join('\n')}`;
}

export function expected(value: Expression, wanted: string, result: Result): Failure {
  return new Failure(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${value.source}' to be ${wanted}, but was '${resultTypeOf(result.value)}'.${result.warnings}`,
  );
}

export function conditionOf(value: Expression, scope: Scope, now: number): boolean | Failure {
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return result;
  return typeof result.value === 'boolean' ? result.value : expected(value, "'BOOLEAN'", result);
}

export function textOf(value: Expression, scope: Scope, now: number): string | Failure {
  if (value.isStatic) return value.source;
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return result;
  return typeof result.value === 'string' ? result.value : expected(value, "'STRING'", result);
}

export function numberOf(value: Expression, scope: Scope, now: number): number | Failure {
  // As in Zeebe: towards zero, low 32 bits.
  if (value.isStatic && /^[+-]?\d+(\.\d+)?$/.test(value.source)) return Math.trunc(Number(value.source)) | 0;
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return result;
  return resultTypeOf(result.value) === 'NUMBER'
    ? Math.trunc(Number(toJsonText(result.value))) | 0
    : expected(value, "'NUMBER'", result);
}

export function listOf(value: Expression, scope: Scope, now: number): readonly FeelValue[] | Failure {
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return result;
  return Array.isArray(result.value) ? result.value : expected(value, "'ARRAY'", result);
}

/** A list of texts; written as one text, its parts stand between commas. */
export function textListOf(value: Expression, scope: Scope, now: number): readonly string[] | Failure {
  if (value.isStatic) return value.source.split(',').map((part) => part.trim());
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return result;
  if (!Array.isArray(result.value)) return expected(value, "'ARRAY'", result);
  const texts: string[] = [];
  for (const item of result.value) {
    if (typeof item !== 'string')
      return new Failure(
        'EXTRACT_VALUE_ERROR',
        `Expected result of the expression '${value.source}' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.${result.warnings}`,
      );
    texts.push(item);
  }
  return texts;
}

/** Text or a number; a number loses its fraction. */
export function correlationKeyOf(value: Expression | undefined, scope: Scope, now: number, scopeKey: number): string | Failure {
  if (!value) return '';
  const result = evaluate(value, scope, now);
  if (result instanceof Failure) return new Failure(result.errorType, result.message, scopeKey);
  const name = resultTypeOf(result.value);
  if (typeof result.value === 'string') return result.value;
  if (name === 'NUMBER') return toJsonText(result.value).split('.')[0] ?? '';
  return new Failure(
    'EXTRACT_VALUE_ERROR',
    `Failed to extract the correlation key for '${value.source}': The value must be either a string or a number, but was '${name}'.${result.warnings}`,
    scopeKey,
  );
}
