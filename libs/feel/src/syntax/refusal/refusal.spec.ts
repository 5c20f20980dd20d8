import { parseExpression, parseUnaryTests } from '../../index';

/** What feel-engine 1.17.8 said, as Zeebe 8.5.8 ships it. */
describe('An expression that cannot be read', () => {
  it.each([
    ['', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found ""'],
    [' ', '(ifOp | forOp | quantifiedOp | disjunction):1:2, found ""'],
    ['1)', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:2, found ")"'],
    ['1 +', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "+"'],
    ['x == 1', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "== 1"'],
    ['then', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "then"'],
    ['{a:}', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "{a:}"'],
    ['not true', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "true"'],
    ['1e10', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:2, found "e10"'],
    ['"\\"', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "\\"\\\\\\""'],
    ['- - 5', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "- - 5"'],
    ['--x', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "--x"'],
    ['order(1)', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:6, found "(1)"'],
    [
      'if x',
      '((ifOp | forOp | quantifiedOp | disjunction) ~ "then" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:4, found "x"',
    ],
    [
      'if x then',
      '((ifOp | forOp | quantifiedOp | disjunction) ~ "then" ~ (ifOp | forOp | quantifiedOp | disjunction) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:4, found "x then"',
    ],
    [
      'if a then b',
      '((ifOp | forOp | quantifiedOp | disjunction) ~ "then" ~ (ifOp | forOp | quantifiedOp | disjunction) ~ "else" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:4, found "a then b"',
    ],
    [
      'if x then y else',
      '((ifOp | forOp | quantifiedOp | disjunction) ~ "then" ~ (ifOp | forOp | quantifiedOp | disjunction) ~ "else" ~ (ifOp | forOp | quantifiedOp | disjunction) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:4, found "x then y e"',
    ],
    [
      'ifull then',
      '(disjunction ~ "then" ~ (ifOp | forOp | quantifiedOp | disjunction) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:7, found "then"',
    ],
    ['if >1b c', '(path | filter | "**" | [*/] | [+\\\\-] | "and" | "or" | "then" | end-of-input):1:6, found "b c"'],
    [
      'for x',
      '(listIterator.rep(1) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "x"',
    ],
    [
      'for x in y',
      '(listIterator.rep(1) ~ "return" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "x in y"',
    ],
    [
      'for x in y return',
      '(listIterator.rep(1) ~ "return" ~ (ifOp | forOp | quantifiedOp | disjunction) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "x in y ret"',
    ],
    [
      'forx in [1] retux',
      '(path | filter | "**" | [*/] | [+\\\\-] | ".." | "," | "return" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:13, found "retux"',
    ],
    [
      'some x in y satisfies',
      '(listIterator.rep(1) ~ "satisfies" ~ (ifOp | forOp | quantifiedOp | disjunction) | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:6, found "x in y sat"',
    ],
    ['somebody objec', '("in" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:10, found "objec"'],
    ['x or', '(binaryComparison | between | instanceOf | in | "and" | "or" ~ conjunction | end-of-input):1:3, found "or"'],
    [
      'x and',
      '(binaryComparison | between | instanceOf | in | "and" ~ (addSub | unaryComparison | range) | "or" | end-of-input):1:3, found "and"',
    ],
    ['1 instance of x..', '(namePart | "." ~ (valueProperty | name) | "and" | "or" | end-of-input):1:16, found ".."'],
    [
      'x instance of',
      '("of" ~ typeName | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:12, found "of"',
    ],
    ['1 instance b c', '("of" | binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:12, found "b c"'],
    ['x instance of a b', '("." | "and" | "or" | end-of-input):1:17, found "b"'],
    ['[1..5].start', '("and" | "or" | end-of-input):1:7, found ".start"'],
    [']1..5[0', '((ifOp | forOp | quantifiedOp | disjunction) ~ "]" | "and" | "or" | end-of-input):1:7, found "0"'],
    ['[1..5] or', '("and" | "or" ~ conjunction | end-of-input):1:8, found "or"'],
    [
      '<=partial** and f(a: 1)',
      '(path | filter | "**" ~ mathNegation | [*/] ~ exponent | [+\\\\-] | "and" | "or" | end-of-input):1:10, found "** and f(a"',
    ],
    ['a.b c.d', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "c.d"'],
    ['f(a b: 3', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:2, found "(a b: 3"'],
    ['x in true, false', '(end-of-input | binaryComparison | between | instanceOf | in | "and" | "or"):1:10, found ", false"'],
    ['1 in (1).x', '("and" | "or" | end-of-input):1:9, found ".x"'],
    ['1 /* a', '"*/":1:7, found ""'],
    ['{/*: 1}', '"*/":1:8, found ""'],
    ["x'y", '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:2, found "\'y"'],
    ['a²', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:2, found "²"'],
    ['ca_p𝒳', '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:5, found "𝒳"'],
    ['(1,\r\n 2)', '(start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found "(1,\\r\\n 2)"'],
    [
      '1\n\r\r 2\x07\t"',
      '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):3:2, found "2\\u0007\\t\\""',
    ],
  ])('is refused in the words of Camunda: %j', (text, expected) => {
    expect(parseExpression(`=${text}`)).toMatchObject({ message: `failed to parse expression '${text}': Expected ${expected}` });
  });

  it('is refused as such if it is a function in Java', () => {
    const text = 'function(x) external {java: {class: "a", method signature: "f(int)"}}';
    expect(parseExpression(`=${text}`)).toMatchObject({
      message:
        `validation of expression '${text}' failed: External functions are disabled. ` +
        'Use the FunctionProvider SPI (recommended) or enable external function in the configuration.',
    });
  });
});

describe('A unary test that cannot be read', () => {
  it.each([
    ['> > 1', '(start-of-input | negation | positiveUnaryTests | anyInput):1:1, found "> > 1"'],
    [
      'not(',
      '("(" ~ positiveUnaryTests | binaryComparison | between | instanceOf | in | "and" | "or" | "," | end-of-input):1:4, found "("',
    ],
    ['not(x) or not(y)', 'end-of-input:1:8, found "or not(y)"'],
    [
      '--',
      '(temporal | functionInvocation | variableRef | nullLiteral | boolean | string | number | list | context | inputValue | functionDefinition | "(" | end-of-input):1:2, found "-"',
    ],
    [
      '-(1..2) a',
      '(temporal | functionInvocation | variableRef | nullLiteral | boolean | string | number | list | context | inputValue | functionDefinition | "(" ~ (ifOp | forOp | quantifiedOp | disjunction) ~ ")" | end-of-input):1:2, found "(1..2) a"',
    ],
    [
      '1,',
      '(binaryComparison | between | instanceOf | in | "and" | "or" | "," ~ (boolean | unaryComparison | range | ifOp | forOp | quantifiedOp | disjunction) | end-of-input):1:2, found ","',
    ],
    [
      'true,',
      '(end-of-input | binaryComparison | between | instanceOf | in | "and" | "or" | "," ~ (boolean | unaryComparison | range | ifOp | forOp | quantifiedOp | disjunction)):1:5, found ","',
    ],
    ['< 1 and > 2', '(path | filter | "**" | [*/] | [+\\\\-] | "," | end-of-input):1:5, found "and > 2"'],
    ['<a/>', '(path | filter | "**" | [*/] ~ exponent | [+\\\\-] | "," | end-of-input):1:3, found "/>"'],
    ['[1..2] and x', '("," | end-of-input):1:8, found "and x"'],
    [
      'x in y,',
      '(binaryComparison | between | instanceOf | in | "and" | "or" | "," ~ (boolean | unaryComparison | range | ifOp | forOp | quantifiedOp | disjunction) | end-of-input):1:7, found ","',
    ],
    [
      '\nnot,',
      '("(" | binaryComparison | between | instanceOf | in | "and" | "or" | "," ~ (boolean | unaryComparison | range | ifOp | forOp | quantifiedOp | disjunction) | end-of-input):2:4, found ","',
    ],
  ])('is refused in the words of Camunda: %j', (text, expected) => {
    expect(parseUnaryTests(text)).toMatchObject({ message: `failed to parse expression '${text}': Expected ${expected}` });
  });
});
