import { holds } from './condition';

describe("A form's condition", () => {
  it.each([
    ['=not(acceptance = "explain")', { acceptance: 'accept' }, true],
    ['=not(acceptance = "explain")', { acceptance: 'explain' }, false],
    ['=not(acceptance = "explain")', {}, true],
    ['=a = 1 and b != null', { a: 1, b: 'x' }, true],
    ['=a > 2 or b = true', { a: 1, b: true }, true],
    ['=(a = 1 or a = 2) and b = "y"', { a: 2, b: 'n' }, false],
  ])('%s with %j holds: %s', (condition, values, held) => {
    expect(holds(condition, values)).toBe(held);
  });

  it('does not hold when it is not understood, so that the field stays visible', () => {
    expect(holds('=some x in list satisfies x > 1', { list: [2] })).toBe(false);
  });
});
