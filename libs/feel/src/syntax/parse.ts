import { NumberOutOfRange } from '../values/decimal';
import { Parser, TooDeep } from './parser';
import type { Node } from './tree';

const TEXT_LENGTH_MAX = 100_000;
const EXPRESSION_EXPECTED = 'ifOp | forOp | quantifiedOp | disjunction';
const MORE_EXPECTED = 'binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input';
const MORE_TESTS_EXPECTED = MORE_EXPECTED.replace('end-of-input', '"," | end-of-input');

/** Why a text is no expression, in Camunda's words. */
export class ParseFailure {
  constructor(readonly message: string) {}
}

export function parseNode(text: string): Node | ParseFailure {
  return parseWith(text, MORE_EXPECTED, (parser) => parser.expression());
}

/** `-` stands for any input; `not(...)` turns a list of tests around. */
export function parseTestsNode(text: string): Node | ParseFailure {
  return parseWith(
    text,
    MORE_TESTS_EXPECTED,
    (parser) =>
      readNegation(parser) ?? parser.positiveUnaryTests() ?? (parser.cursor.symbol('-') && { kind: 'constant', value: true }),
  );
}

function readNegation(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const operand = cursor.symbol('not') && parser.bracedTests();
    cursor.skipBlanks();
    return operand && cursor.atEnd ? { kind: 'not', operand } : undefined;
  });
}

function parseWith(text: string, more: string, read: (parser: Parser) => Node | undefined): Node | ParseFailure {
  if (text.length > TEXT_LENGTH_MAX) {
    return new ParseFailure(`Expected an expression of at most ${TEXT_LENGTH_MAX} characters, but it has ${text.length}`);
  }
  const parser = new Parser(text);
  try {
    const node = read(parser);
    const stoppedAt = parser.cursor.position;
    parser.cursor.skipBlanks();
    if (node && parser.cursor.atEnd) return node;
    return failure(text, node ? stoppedAt : 0, node && more);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof NumberOutOfRange)
      return new ParseFailure(`failed to parse expression '${text}': ${error.message}`);
    throw error;
  }
}

function failure(text: string, stoppedAt: number, more: string | undefined): ParseFailure {
  const blanks = /^\s*/.exec(text.slice(stoppedAt))?.[0].length ?? 0;
  const at = stoppedAt + blanks;
  const before = text.slice(0, at).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const expected = more ?? (at === 0 ? `start-of-input | ${EXPRESSION_EXPECTED}` : EXPRESSION_EXPECTED);
  return new ParseFailure(
    `failed to parse expression '${text}': Expected (${expected}):${place}, found ${JSON.stringify(text.slice(at, at + 10))}`,
  );
}
