import { Expression, ParseFailure, parseExpression } from '../index';

describe('Parsing FEEL', () => {
  it.each([
    ['1 +', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "+"'],
    ['x == 1', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "== 1"'],
    ['then', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "then"'],
    ['{a:}', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "{a:}"'],
    ['not true', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "true"'],
  ])('says where %s stops being an expression', (text, expected) => {
    expect(parseExpression(`=${text}`)).toEqual(new ParseFailure(`failed to parse expression '${text}': Expected ${expected}`));
  });

  it('takes a text without "=" as it is', () => {
    const expression = parseExpression('1 + 1');
    expect(expression).toMatchObject({ isStatic: true, source: '1 + 1' });
    expect(expression instanceof Expression && expression.evaluate({ get: () => undefined }, { now: 0 })).toEqual({
      value: '1 + 1',
      warnings: [],
    });
  });
});
