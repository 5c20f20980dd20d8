import type { Cursor } from './cursor';

const IDENTIFIER = /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{N}\p{Sc}\p{Pc}\p{Mn}\p{Mc}]*/uy;
const STRING = /"(?:\\[^]|[^"\\])*"/y;

/** Words that no variable can be called. */
const RESERVED = new Set('null true false function in then else return satisfies and or'.split(' '));

/** Built-in functions with a reserved word in their names. */
const NAMES_WITH_RESERVED_WORDS = [
  'years and months duration',
  'last day of month',
  'date and time',
  'month of year',
  'week of year',
  'day of month',
  'day of week',
  'day of year',
  'get or else',
  'index of',
  'and',
  'or',
];

const FIRST_LETTERS = new Set(NAMES_WITH_RESERVED_WORDS.map((name) => name.charAt(0)));

/** A name without blanks, or any characters between backticks. */
export function readName(cursor: Cursor): string | undefined {
  return cursor.attempt(() => readIdentifier(cursor)) ?? cursor.match(/`[^`]+`/y)?.slice(1, -1);
}

/** The name of an entry: anything up to the colon, or a string, whose escapes stay as they are. */
export function readKey(cursor: Cursor): string | undefined {
  return readAnySymbols(cursor) ?? readName(cursor) ?? cursor.match(STRING)?.slice(1, -1);
}

function readAnySymbols(cursor: Cursor): string | undefined {
  cursor.skipBlanks();
  const start = cursor.position;
  let end = start;
  while (/[^"{}:,[\]`]/.test(cursor.peek())) end = cursor.position += 1;
  cursor.position = end;
  return end > start ? cursor.text.slice(start, end) : undefined;
}

function readIdentifier(cursor: Cursor): string | undefined {
  const name = cursor.match(IDENTIFIER);
  return name === undefined || RESERVED.has(name) ? undefined : name;
}

/** A name with spaces in it, which must be followed by the given symbol: `string length(`, `start position:`. */
export function readSpacedName(cursor: Cursor, follower: '(' | ':' | ','): string | undefined {
  return cursor.attempt(() => {
    const reserved = FIRST_LETTERS.has(cursor.peek())
      ? NAMES_WITH_RESERVED_WORDS.find((name) => cursor.attempt(() => cursor.symbol(name) && follows(cursor, follower)))
      : undefined;
    if (reserved !== undefined) return reserved;

    cursor.skipBlanks();
    const start = cursor.position;
    let end = start;
    for (let word = readIdentifier(cursor); word !== undefined; word = readNextWord(cursor)) end = cursor.position;
    return end > start && follows(cursor, follower) ? cursor.text.slice(start, end) : undefined;
  });
}

/** Between the words of a name stand spaces, and nothing else. */
function readNextWord(cursor: Cursor): string | undefined {
  return cursor.attempt(() => (cursor.spaces() ? readIdentifier(cursor) : undefined));
}

function follows(cursor: Cursor, symbol: string): true | undefined {
  cursor.skipBlanks();
  return cursor.text.startsWith(symbol, cursor.position) ? true : undefined;
}

/** Text between quotes. Of the escapes only a few are taken; everything else stays as it is written. */
export function readString(cursor: Cursor): string | undefined {
  const raw = cursor.match(STRING);
  return raw?.slice(1, -1).replace(/\\(["'nrtbfs])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '"': '"', "'": "'" };
