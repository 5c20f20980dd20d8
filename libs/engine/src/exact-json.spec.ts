import { ExactNumber, exactJsonText, parseExactJson } from './exact-json';

describe('Exact JSON', () => {
  it.each([
    ['9007199254740993', '9007199254740993'],
    ['18446744073709551615', '18446744073709551615'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['1e10', '1.0E10'],
    ['1e-7', '1.0E-7'],
    ['0.0001', '1.0E-4'],
    ['12345678.5', '1.23456785E7'],
    ['1.0', '1.0'],
    ['1.50', '1.5'],
    ['0.1', '0.1'],
    ['-0', '0'],
    ['"1e10"', '"1e10"'],
    ['["日本😀",1.0]', '["日本\\uD83D\\uDE00",1.0]'],
    ['1e400', '"Infinity"'],
    ['{"a":1e3,"a":1e4}', '{"a":10000.0}'],
    ['{"a":[1,1.0,null],"b":{"c":"x"}}', '{"a":[1,1.0,null],"b":{"c":"x"}}'],
  ])('reads %s and writes %s', (given, expected) => {
    expect(exactJsonText(parseExactJson(given))).toBe(expected);
  });

  it('leaves plain numbers what they are', () => {
    expect(parseExactJson('[1,2.5,9007199254740991]')).toEqual([1, 2.5, 9_007_199_254_740_991]);
    expect(parseExactJson('9007199254740993')).toEqual(new ExactNumber('9007199254740993'));
  });

  it('refuses what is no JSON', () => {
    expect(() => parseExactJson('{1e5')).toThrow(SyntaxError);
    expect(() => parseExactJson('18446744073709551616')).toThrow(RangeError);
    expect(() => parseExactJson('-9223372036854775809')).toThrow(RangeError);
  });
});
