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

  it('grows with the variables that are read, each counted once', () => {
    const asked = (source: string, text: string) => {
      const expression = parseExpression(source);
      if (expression instanceof ParseFailure) throw new Error(expression.message);
      return expression.evaluate({ get: () => text }, { now: 0, budget: { steps: 50 } }) instanceof EvaluationFailure;
    };
    const stops = (count: number, text: string) => asked(`=[${Array(count).fill('upper case(x)').join(',')}]`, text);

    expect([stops(1, 'a'.repeat(800)), stops(1, 'a'), stops(50, 'a'.repeat(800))]).toEqual([false, false, true]);
  });

  it.each([
    [
      'a list that holds itself many times over',
      'for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]]',
      'steps',
    ],
    ['a list that is too deep', '(for i in 1..1100 return [partial[-1]])[-1]', '1000 values inside each other'],
    [
      'a text that is too long',
      '(for i in 1..40 return if i = 1 then "x" else partial[-1] + partial[-1])[-1]',
      '4000000 characters',
    ],
  ])('is not for %s', (_, source, reason) => {
    expect(outcomeOf(source).text).toContain(reason);
  });

  it('can be set', () => {
    const expression = parseExpression('=for i in 1..10 return i');
    if (expression instanceof ParseFailure) throw new Error(expression.message);

    const result = expression.evaluate({ get: () => undefined }, { now: 0, budget: { steps: 5 } });
    expect(result).toBeInstanceOf(EvaluationFailure);
  });

  it('finds the end that a text does not have in no time', () => {
    expect(parseExpression(`="${'\\a'.repeat(40)}`)).toBeInstanceOf(ParseFailure);
  });

  it.each([
    ['brackets', '('.repeat(5000) + '1' + ')'.repeat(5000)],
    ['open brackets', '['.repeat(5000)],
    ['signs', '-'.repeat(5000) + '1'],
    ['operators', Array(20_000).fill('1').join('+')],
    ['brackets around what is none', `${'('.repeat(120)}1 1${')'.repeat(120)}`],
    ['items without an end', `[${'1,'.repeat(20_000)}`],
  ])('refuses too many %s', (_, text) => {
    expect(parseExpression(`=${text}`)).toBeInstanceOf(ParseFailure);
  });
});
