import type { Parser } from './parser';
import type { Node, OrderOperator, Range } from './tree';

/** All that a cell of a decision table may hold: `-` stands for any input, `not(...)` turns a list of tests around. */
export function readUnaryTests(parser: Parser): Node | undefined {
  return readNegation(parser) ?? readTests(parser) ?? (parser.cursor.symbol('-') && { kind: 'constant', value: true });
}

function readNegation(parser: Parser): Node | undefined {
  return parser.cursor.attempt(() => {
    const operand = parser.cursor.symbol('not') && readBracedTests(parser);
    return operand && { kind: 'not', operand };
  });
}

/** The tests of a cell, or of `in (...)`. */
function readTests(parser: Parser): Node | undefined {
  const tests = parser.cursor.separated(() => readTest(parser), ',');
  if (!tests) return undefined;
  return tests.length === 1 ? tests[0] : { kind: 'or', operands: tests };
}

export function readBracedTests(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const tests = cursor.symbol('(') && readTests(parser);
    return tests && cursor.symbol(')') ? tests : undefined;
  });
}

export function readTest(parser: Parser): Node | undefined {
  const test = readLastBoolean(parser) ?? readSimpleTest(parser);
  if (test) return test;
  const operand = parser.expression();
  return operand && { kind: 'unary test', operand };
}

/** `true` and `false` are compared with the input only where the text ends behind them; elsewhere `true` holds for any input. */
function readLastBoolean({ cursor }: Parser): Node | undefined {
  return cursor.attempt(() => {
    const value = cursor.symbol('true') ? true : cursor.symbol('false') ? false : undefined;
    cursor.skipBlanks();
    return value === undefined || !cursor.atEnd ? undefined : { kind: 'input equal', operand: { kind: 'constant', value } };
  });
}

/** A comparison of the input, or a range that it is in. */
export function readSimpleTest(parser: Parser): Node | undefined {
  const { cursor } = parser;
  const compared = cursor.attempt((): Node | undefined => {
    const operator = cursor.oneOf<OrderOperator>(['<=', '>=', '<', '>']);
    const operand = operator && parser.arithmetic();
    return operator && operand && { kind: 'input compare', operator, operand };
  });
  if (compared) return compared;

  const range = readRange(parser);
  return range && { kind: 'input in range', range };
}

export function readRange(parser: Parser): Range | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const open = cursor.oneOf(['(', ']', '[']);
    const start = open && parser.arithmetic();
    const end = start && cursor.symbol('..') && parser.arithmetic();
    const close = end && cursor.oneOf([')', '[', ']']);
    if (!start || !end || !close) return undefined;
    return { kind: 'range', start, end, startIncluded: open === '[', endIncluded: close === ']' };
  });
}
