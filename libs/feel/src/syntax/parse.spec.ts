import { Expression, parseExpression } from '../index';

describe('Parsing FEEL', () => {
  it('takes a text without "=" as it is', () => {
    const expression = parseExpression('1 + 1');
    expect(expression).toMatchObject({ isStatic: true, source: '1 + 1' });
    expect(expression instanceof Expression && expression.evaluate({ get: () => undefined }, { now: 0 })).toEqual({
      value: '1 + 1',
      warnings: [],
    });
  });
});
