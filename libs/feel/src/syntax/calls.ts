import type { Cursor } from './cursor';
import { readTemporalCall } from './literals';
import { readNamePart, readParameterName, readSpacedName } from './names';
import type { Parser } from './parser';
import { readRange } from './tests';
import type { Node } from './tree';

/** Built-in functions with a reserved word in their names. Whatever begins like one of them can be nothing else: no `order(1)`. */
const NAMES_WITH_RESERVED_WORDS = ['and', 'or', 'date and time', 'years and months duration', 'get or else'] as const;
const THEIR_FIRST_LETTERS = /[aodyg]/;

export function readCall(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return (
    readTemporalCall(cursor) ??
    cursor.attempt(() => {
      const whole = readSpacedName(cursor) ?? readNameWithReservedWord(cursor);
      const names = whole === undefined ? cursor.separated(() => readNamePart(cursor), '.') : [whole];
      if (!names || !cursor.symbol('(')) return undefined;

      const given = readNamed(parser) ?? { args: readPositional(parser) };
      if (!cursor.symbol(')')) return undefined;
      const name = names.at(-1) ?? '';
      const path = pathOf(names.slice(0, -1));
      return path ? { kind: 'call', name, path, ...given } : { kind: 'call', name, ...given };
    })
  );
}

function readNameWithReservedWord(cursor: Cursor): string | undefined {
  return THEIR_FIRST_LETTERS.test(cursor.peek()) ? cursor.oneOf(NAMES_WITH_RESERVED_WORDS) : undefined;
}

function pathOf([first, ...rest]: readonly string[]): Node | undefined {
  if (first === undefined) return undefined;
  return rest.reduce<Node>((operand, key) => ({ kind: 'path', operand, key }), { kind: 'name', name: first });
}

function readNamed(parser: Parser): { args: Node[]; names: string[] } | undefined {
  const { cursor } = parser;
  const pairs = cursor.separated(
    () =>
      cursor.attempt(() => {
        const name = readParameterName(cursor);
        const node = name !== undefined && cursor.symbol(':') && (readRange(parser) ?? parser.expression());
        return name !== undefined && node ? { name, node } : undefined;
      }),
    ',',
  );
  return pairs && { args: pairs.map(({ node }) => node), names: pairs.map(({ name }) => name) };
}

function readPositional(parser: Parser): Node[] {
  return parser.cursor.separated(() => readRange(parser) ?? parser.expression(), ',') ?? [];
}

export function readFunctionDefinition(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    if (!cursor.symbol('function') || !cursor.symbol('(')) return undefined;
    const parameters = cursor.separated(() => readParameterName(cursor), ',') ?? [];
    const body = cursor.symbol(')') && parser.expression();
    return body && { kind: 'function', parameters, body };
  });
}
