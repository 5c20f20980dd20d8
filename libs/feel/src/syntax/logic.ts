import type { Parser } from './parser';
import { readBracedTests, readSimpleTest, readTest } from './tests';
import { readNamePart } from './names';
import type { Node } from './tree';

/** Names of types that no name could be. */
const SPECIAL_TYPE = /years and months duration|days and time duration|date and time|function/y;

export function readDisjunction(parser: Parser): Node | undefined {
  return readJoined(parser, 'or', readConjunction);
}

function readConjunction(parser: Parser): Node | undefined {
  return readJoined(parser, 'and', readComparison);
}

function readJoined(parser: Parser, kind: 'or' | 'and', readOperand: (parser: Parser) => Node | undefined): Node | undefined {
  const { cursor } = parser;
  let left = readOperand(parser);
  while (left) {
    const right = cursor.attempt(() => cursor.symbol(kind) && readOperand(parser));
    if (!right) return left;
    parser.link();
    left = { kind, operands: [left, right] };
  }
  return undefined;
}

function readComparison(parser: Parser): Node | undefined {
  const left = parser.arithmetic();
  if (!left) return readSimpleTest(parser);
  return readBinary(parser, left) ?? readBetween(parser, left) ?? readInstanceOf(parser, left) ?? readIn(parser, left) ?? left;
}

function readBinary(parser: Parser, left: Node): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const operator = /[<>=!]/.test(cursor.peek()) ? cursor.oneOf(['<=', '>=', '<', '>', '!=', '=']) : undefined;
    const right = operator && parser.arithmetic();
    if (!right) return undefined;
    if (operator === '!=') return { kind: 'not', operand: { kind: 'comparison', operator: '=', left, right } };
    return { kind: 'comparison', operator, left, right };
  });
}

function readBetween(parser: Parser, operand: Node): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const low = cursor.symbol('between') && parser.arithmetic();
    const high = low && cursor.symbol('and') && parser.arithmetic();
    return low && high && { kind: 'between', operand, low, high };
  });
}

function readInstanceOf({ cursor }: Parser, operand: Node): Node | undefined {
  return cursor.attempt(() => {
    const type =
      cursor.symbol('instance') &&
      cursor.symbol('of') &&
      (cursor.match(SPECIAL_TYPE) ?? cursor.separated(() => readNamePart(cursor), '.')?.join('.'));
    return type ? { kind: 'instance of', operand, type } : undefined;
  });
}

function readIn(parser: Parser, operand: Node): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    if (!cursor.symbol('in')) return undefined;
    const test = readBracedTests(parser) ?? readTest(parser);
    return test && { kind: 'in', operand, test };
  });
}
