import { NumberOutOfRange } from '../values/decimal';
import { EndlessComment } from './blanks';
import { Parser } from './parser';
import { refusalOf } from './refusal/refusal';
import { readUnaryTests } from './tests';
import { TooDeep } from './too-deep';
import type { Node } from './tree';

const TEXT_LENGTH_MAX = 100_000;
/** Of a longer text Zeebe does not tell what is wrong with it: it would be more than it tells of a whole diagram. */
const TOLD_LENGTH_MAX = 12 * 1024;

/** Why a text is no expression, in Camunda's words. To find them takes longer than to read, so they are found when they are asked for. */
export class ParseFailure {
  constructor(private words: string | (() => string)) {}

  get message(): string {
    if (typeof this.words === 'function') this.words = this.words();
    return this.words;
  }
}

export function parseNode(text: string): Node | ParseFailure {
  return parseWith(text, 'expression', (parser) => parser.expression());
}

export function parseTestsNode(text: string): Node | ParseFailure {
  return parseWith(text, 'unary tests', readUnaryTests);
}

type Kind = Parameters<typeof refusalOf>[0];

function parseWith(text: string, kind: Kind, read: (parser: Parser) => Node | undefined): Node | ParseFailure {
  if (text.length > TEXT_LENGTH_MAX) {
    return new ParseFailure(`Expected an expression of at most ${TEXT_LENGTH_MAX} characters, but it has ${text.length}`);
  }
  try {
    return readWhole(new Parser(text), read) ?? new ParseFailure(() => refused(text, kind));
  } catch (error) {
    if (error instanceof TooDeep || error instanceof NumberOutOfRange)
      return new ParseFailure(`failed to parse expression '${text}': ${error.message}`);
    throw error;
  }
}

function readWhole(parser: Parser, read: (parser: Parser) => Node | undefined): Node | undefined {
  try {
    const node = read(parser);
    parser.cursor.skipBlanks();
    return parser.cursor.atEnd ? node : undefined;
  } catch (error) {
    if (error instanceof EndlessComment) return undefined;
    throw error;
  }
}

/** Nothing that Camunda can read is refused but functions in Java. */
function refused(text: string, kind: Kind): string {
  const why = text.length > TOLD_LENGTH_MAX ? 'Expected an expression, but it cannot be read' : wordsFor(text, kind);
  return why === undefined
    ? `validation of expression '${text}' failed: External functions are disabled. ` +
        'Use the FunctionProvider SPI (recommended) or enable external function in the configuration.'
    : `failed to parse expression '${text}': ${why}`;
}

function wordsFor(text: string, kind: Kind): string | undefined {
  try {
    return refusalOf(kind, text);
  } catch (error) {
    if (error instanceof TooDeep) return error.message;
    throw error;
  }
}
