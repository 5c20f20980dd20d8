import { readName } from './names';
import type { Parser } from './parser';
import type { Node } from './tree';

export function readConditional(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const condition = cursor.symbol('if') && parser.expression();
    const consequence = condition && cursor.symbol('then') && parser.expression();
    const alternative = consequence && cursor.symbol('else') && parser.expression();
    return condition && consequence && alternative && { kind: 'if', condition, consequence, alternative };
  });
}

/** What begins with `for`, `some` or `every`. */
export function readIteration(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const kind = (['for', 'some', 'every'] as const).find((word) => cursor.symbol(word));
    const iterators = kind && cursor.separated(() => readIterator(parser), ',');
    const body = iterators && cursor.symbol(kind === 'for' ? 'return' : 'satisfies') && parser.expression();
    return kind && iterators && body && { kind, iterators, body };
  });
}

function readIterator(parser: Parser): readonly [string, Node] | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    const name = readName(cursor);
    const list = name !== undefined && cursor.symbol('in') && (readIterationContext(parser) ?? parser.value());
    return name !== undefined && list ? ([name, list] as const) : undefined;
  });
}

function readIterationContext(parser: Parser): Node | undefined {
  return parser.cursor.attempt(() => {
    const start = parser.arithmetic();
    const end = start && parser.cursor.symbol('..') && parser.arithmetic();
    return start && end && { kind: 'iteration', start, end };
  });
}
