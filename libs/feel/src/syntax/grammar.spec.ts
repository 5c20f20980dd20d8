import { outcomeOf, verifyExpressions } from '../../testing';

/** What Zeebe 8.5.8 (feel-engine 1.17.8) answered, where a reader of the FEEL standard would expect something else. */
describe('FEEL as Camunda reads it: escapes', () => {
  verifyExpressions([
    ['"a\\sb"', '"a b"'],
    ['string length("\\\\s")', '2'],
    ['split("John Doe", "\\\\s")', '["John","Doe"]'],
    ['split("a1b", "\\\\d")', '["a1b"]'],
    ['split("a1b", "\\d")', '["a","b"]'],
    ['"a\\u0041b"', '"a\\\\u0041b"'],
    ['{"a\\"b": 1}', '{"a\\\\\\"b":1}'],
  ]);
});

describe('FEEL as Camunda reads it: types', () => {
  verifyExpressions([
    ['now() instance of date and time', 'true'],
    ['now() instance of `date time`', 'true'],
    ['duration("P1Y") instance of years and months duration', 'true'],
    ['duration("P1D") instance of days and time duration', 'true'],
    ['duration("P1D") instance of years and months duration', 'false'],
    ['1 instance of function', 'false'],
    ['(function(x) x) instance of function', 'true'],
    ['1 instance of x.y', 'false'],
    ['1 instanceof number', 'true'],
  ]);

  it.each([
    'now() instance of date time',
    'duration("P1D") instance of day-time-duration',
    '1 instance of list<number>',
    '1 instance of null',
    '1 instance of',
  ])('refuses %s', (text) => {
    expect(outcomeOf(text).text).toMatch(/^failed to parse expression/);
  });
});

describe('FEEL as Camunda reads it: comments', () => {
  verifyExpressions([
    ['1 + 1 // x', '2'],
    ['1 //', '1'],
    ['1 // a\n+ 1', '2'],
    ['1 + /* y */ 1', '2'],
    ['/** a **/ 1', '1'],
    ['1//2', '1'],
    ['{a: 1 /* c */, b /* d */: 2}', '{"a":1,"b":2}'],
    ['"a // b"', '"a // b"'],
  ]);

  it.each(['1 /* unclosed', '//', 'string /* c */ length("a")', 'string \u0085length("a")'])('refuses %s', (text) => {
    expect(outcomeOf(text).text).toMatch(/^failed to parse expression/);
  });
});

describe('FEEL as Camunda reads it: words and names', () => {
  verifyExpressions([
    ['forx in [1] returnx', '[1]'],
    ['true andtrue', 'true'],
    ['trueand', 'null', ["NO_VARIABLE_FOUND: No variable found with name 'trueand'"]],
    ['string  length("a")', 'null', ["NO_FUNCTION_FOUND: No function found with name 'string  length' and 1 parameters"]],
    ['{a b: 1}.`a b`', '1'],
    ['{a+b: 1, 1a: 2, a.b: 3}', '{"a+b":1,"1a":2,"a.b":3}'],
    ['{ a : 1 }', '{"a":1}'],
    ['abs(n: -1)', '1'],
    ['before(point1: 1, point2: 2)', 'true'],
    ['before(x: 1, y: 2)', 'null', ["NO_FUNCTION_FOUND: No function found with name 'before' and parameters: x,y"]],
    ['floor(n: 1.55, scala: 1)', '1.5'],
    ['{f: function(a b, c) c, r: f(a b: 1, c: 2)}.r', '2'],
    ['time offset', 'null', ["NO_VARIABLE_FOUND: No variable found with name 'time offset'"]],
    [
      '{f: function(x) x, r: foo.f(1)}.r',
      "failed to evaluate expression '{f: function(x) x, r: foo.f(1)}.r': Expected context but found 'null'",
    ],
  ]);
});

describe('FEEL as Camunda reads it: signs', () => {
  verifyExpressions([
    ['--5', '5'],
    ['1--2', '3'],
    ['2 - -(3)', '5'],
    ['for i in -1 return i', 'null', ["INVALID_TYPE: Expected list but found '-1'"]],
  ]);

  it.each(['--x', '- -x', '---1'])('refuses %s', (text) => {
    expect(outcomeOf(text).text).toMatch(/^failed to parse expression/);
  });
});

describe('FEEL as Camunda reads it: tests', () => {
  verifyExpressions([
    ['false in true', 'false'],
    ['false in (true)', 'true'],
    ['false in (true, 1)', 'true'],
    ['false in true and true', 'true'],
    ['5 in < 3 and true', 'false'],
    ['2 in < 3 and true', 'true'],
  ]);

  it.each(['1 in [1..2] = true', '[1..2] = [1..2]', 'order(1)', 'abs(and: 1)'])('refuses %s', (text) => {
    expect(outcomeOf(text).text).toMatch(/^failed to parse expression/);
  });
});

describe('FEEL as Camunda answers it', () => {
  verifyExpressions([
    ['[1, 2, 3][1.5]', '1'],
    ['[1, 2, 3][-1.5]', '2'],
    ['[1, 2][0.5]', 'null'],
    ['[1, 2][-2.5]', 'null'],
    ['remove([1, 2], 0)', '[1,2,1,2]'],
    ['duplicate values([{a: 1, b: 2}, {b: 2, a: 1}])', '[{"a":1,"b":2}]'],
    ['odd(1.5)', 'false'],
    ['decimal(1.5, 0, "half_down")', '1'],
    [
      'decimal(1.5, 0, "unnecessary")',
      'null',
      [
        "FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'decimal': Failed to apply rounding mode 'UNNECESSARY': Rounding necessary",
      ],
    ],
    ['append([1])', 'null', ["NO_FUNCTION_FOUND: No function found with name 'append' and 1 parameters"]],
    [
      'before("a", "b")',
      'null',
      [`FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'before': Illegal arguments: '"a"', '"b"'`],
    ],
    ['duration("-PT-1H")', '"PT1H"'],
    ['duration("P1Y-1M")', '"P11M"'],
    ['duration("p1d")', '"PT24H"'],
    ['@"p1d"', 'null'],
    ['number("1", null)', 'null'],
    ['context merge({a: 1}, 1)', 'null', []],
    ['replace("abc", "b", "[$0]")', '"a[b]c"'],
    [
      'replace("abc", "b", "$1")',
      'null',
      ["FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'replace': Invalid pattern 'b'"],
    ],
    [
      'split("a(b", "(")',
      'null',
      ["FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'split': Invalid pattern for delimiter '('"],
    ],
    ['for x in "a".."c" return x', 'null', [`INVALID_TYPE: Expected number but found '"a"'`]],
    [
      'log(0)',
      `failed to evaluate expression 'log(0)' : java.lang.NumberFormatException: Character I is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
    ],
  ]);
});
