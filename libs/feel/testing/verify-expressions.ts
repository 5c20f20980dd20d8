import { EvaluationFailure, ParseFailure, parseExpression, toJsonText } from '../src/index';

/** An expression without its `=`, the JSON that Zeebe would store, and what it should warn of (left out: not looked at). */
export type Case = readonly [expression: string, json: string, warnings?: readonly string[]];

const NOW = Date.parse('2026-11-24T09:00:00.123Z');

/** Evaluates and answers as text: JSON, or the message of a failure. */
export function outcomeOf(
  expression: string,
  variables: Readonly<Record<string, unknown>> = {},
): { text: string; warnings: string[] } {
  const parsed = parseExpression(`=${expression}`);
  if (parsed instanceof ParseFailure) return { text: parsed.message, warnings: [] };
  const scope = { get: (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined) };
  const result = parsed.evaluate(scope, { now: NOW });
  const warnings = result.warnings.map(({ type, message }) => `${type}: ${message}`);
  return { text: result instanceof EvaluationFailure ? result.message : toJsonText(result.value), warnings };
}

/** One test for each case. */
export function verifyExpressions(cases: readonly Case[], variables: Readonly<Record<string, unknown>> = {}): void {
  for (const [expression, json, warnings] of cases) {
    it(`${expression} is ${json}`, () => {
      const outcome = outcomeOf(expression, variables);
      expect(outcome.text).toBe(json);
      if (warnings) expect(outcome.warnings).toEqual(warnings);
    });
  }
}
