import { named, recurring, sequence } from './combinators';
import { arithmetic, expression } from './grammar/expressions';
import { unaryTests } from './grammar/unary-tests';
import { chained, value } from './grammar/values';
import { end, start } from './terminals';
import { type Grammar, type Rule, Trace } from './trace';
import { placeOf, quoted } from './words';

const grammar: Grammar = { expression, arithmetic, value, chained };

const wholes = {
  expression: named('fullExpression', sequence(start, recurring('expression'), end)),
  'unary tests': named('fullUnaryExpression', sequence(start, unaryTests, end)),
} as const satisfies Record<string, Rule>;

const FOUND_LENGTH = 10;

/** What was expected of a text that cannot be read, and where. Nothing if it can. */
export function refusalOf(kind: keyof typeof wholes, text: string): string | undefined {
  const whole = wholes[kind];
  const found = whole(new Trace(text, grammar), 0, true);
  if (found.fits) return undefined;

  const { expected, end } = whole(new Trace(text, grammar, found.end), 0, true);
  return `Expected ${expected.text}:${placeOf(text, end)}, found ${quoted(text.slice(end, end + FOUND_LENGTH))}`;
}
