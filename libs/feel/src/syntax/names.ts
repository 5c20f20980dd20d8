import { IDENTIFIER, SPACES_BEFORE_NAME } from './characters';
import type { Cursor } from './cursor';

const STRING = /"(?:\\[^]|[^"\\])*"/y;

/** Words that no variable can be called. */
const RESERVED = new Set('null true false function in then else return satisfies and or'.split(' '));

/** A name without blanks, or any characters between backticks. */
export function readName(cursor: Cursor): string | undefined {
  return cursor.attempt(() => readIdentifier(cursor)) ?? cursor.match(/`[^`]+`/y)?.slice(1, -1);
}

/** A name among those that dots join: one of them holds a space. */
export function readNamePart(cursor: Cursor): string | undefined {
  return cursor.symbol('time offset') ? 'time offset' : readName(cursor);
}

export function readParameterName(cursor: Cursor): string | undefined {
  return readSpacedName(cursor) ?? readName(cursor);
}

/** The name of an entry: anything up to the colon, or a string, whose escapes stay as they are. */
export function readKey(cursor: Cursor): string | undefined {
  return readAnySymbols(cursor) ?? readParameterName(cursor) ?? cursor.match(STRING)?.slice(1, -1);
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

/** Two or more words with spaces in between: `string length`, `start position`. */
export function readSpacedName(cursor: Cursor): string | undefined {
  return cursor.attempt(() => {
    cursor.skipBlanks();
    const start = cursor.position;
    if (readIdentifier(cursor) === undefined || readNextWord(cursor) === undefined) return undefined;
    while (readNextWord(cursor) !== undefined);
    return cursor.text.slice(start, cursor.position);
  });
}

/** Between the words of a name stand spaces, and nothing else. */
function readNextWord(cursor: Cursor): string | undefined {
  if (cursor.text.charAt(cursor.position) !== ' ') return undefined;
  return cursor.attempt(() => (cursor.matchHere(SPACES_BEFORE_NAME) === undefined ? undefined : readIdentifier(cursor)));
}

/** Text between quotes. Of the escapes only a few are taken; everything else stays as it is written. */
export function readString(cursor: Cursor): string | undefined {
  const raw = cursor.match(STRING);
  return raw?.slice(1, -1).replace(/\\(["'nrtbfs])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '"': '"', "'": "'" };
