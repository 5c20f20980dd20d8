import { readCall, readFunctionDefinition } from './calls';
import { readConstant, readContext, readList } from './literals';
import { readNamePart } from './names';
import type { Parser } from './parser';
import type { Node } from './tree';

/** Numbers, strings, temporal literals, and what stands between values. */
const NO_NAME = /[\d."@)\]},:<>=+*/-]/;

export function readValue(parser: Parser): Node | undefined {
  let node = readTerminal(parser);
  while (node) {
    const next = readChained(parser, node);
    if (!next) return node;
    parser.link();
    node = next;
  }
  return undefined;
}

/** A path or a filter. */
function readChained(parser: Parser, operand: Node): Node | undefined {
  switch (parser.cursor.peek()) {
    case '.':
      return readPath(parser, operand);
    case '[':
      return readFilter(parser, operand);
    default:
      return undefined;
  }
}

function readPath({ cursor }: Parser, operand: Node): Node | undefined {
  return cursor.attempt(() => {
    if (cursor.symbol('..') || !cursor.symbol('.')) return undefined;
    const key = readNamePart(cursor);
    return key === undefined ? undefined : { kind: 'path', operand, key };
  });
}

function readFilter(parser: Parser, list: Node): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const condition = cursor.symbol('[') && parser.expression();
    return condition && cursor.symbol(']') ? { kind: 'filter', list, condition } : undefined;
  });
}

function readTerminal(parser: Parser): Node | undefined {
  const { cursor } = parser;
  switch (cursor.peek()) {
    case '(':
      return readBraced(parser);
    case '[':
      return readList(parser);
    case '{':
      return readContext(parser);
    case '?':
      return cursor.symbol('?') && { kind: 'input' };
    default:
      return readNamed(parser) ?? readConstant(cursor) ?? readFunctionDefinition(parser);
  }
}

function readNamed(parser: Parser): Node | undefined {
  return NO_NAME.test(parser.cursor.peek()) ? undefined : (readCall(parser) ?? readVariable(parser));
}

function readVariable({ cursor }: Parser): Node | undefined {
  const name = readNamePart(cursor);
  return name === undefined ? undefined : { kind: 'name', name };
}

function readBraced(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const node = cursor.symbol('(') && parser.expression();
    return node && cursor.symbol(')') ? node : undefined;
  });
}
