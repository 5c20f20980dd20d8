import { outcomeOf } from '../testing';
import { EvaluationFailure, ParseFailure, parseExpression } from './index';

describe('The budget of an evaluation', () => {
  it.each([
    ['a loop over a range without end', 'count(for i in 1..100000000000 return i)'],
    ['nested loops', 'count(for a in 1..1000, b in 1..1000, c in 1..1000 return 1)'],
    ['doubled text', 'string length(for i in 1..60 return if count(partial) = 0 then "aaaaaaaa" else partial[-1] + partial[-1])'],
    ['a function that calls itself', '{f: function(g, n) g(g, n), r: f(f, 1)}.r'],
    ['a power of a power', 'string(10 ** 5000 ** 9 ** 9)'],
  ])('stops %s', (_, expression) => {
    expect(outcomeOf(expression).text).toMatch(/^failed to evaluate expression/);
  });

  it('does not let a regular expression go back and forth', () => {
    expect(outcomeOf(`matches("${'a'.repeat(5000)}!", "^(a+)+$")`).text).toBe('false');
  });

  it('can be set', () => {
    const expression = parseExpression('=for i in 1..10 return i');
    if (expression instanceof ParseFailure) throw new Error(expression.message);

    const result = expression.evaluate({ get: () => undefined }, { now: 0, budget: { steps: 5 } });
    expect(result).toBeInstanceOf(EvaluationFailure);
  });

  it.each([
    ['brackets', '('.repeat(5000) + '1' + ')'.repeat(5000)],
    ['open brackets', '['.repeat(5000)],
    ['signs', '-'.repeat(5000) + '1'],
    ['operators', Array(20_000).fill('1').join('+')],
  ])('refuses too many %s', (_, text) => {
    expect(parseExpression(`=${text}`)).toBeInstanceOf(ParseFailure);
  });
});
