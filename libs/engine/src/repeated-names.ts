import { ExactNumber, exactJsonText, parseExactJson } from './exact-json';

/**
 * A document in which a name stands more than once. An object keeps the last value of a name; Zeebe writes all of them, one
 * after the other, so here the members stay beside it, each value as JSON text.
 */
export const MEMBERS = Symbol('members');

export interface WithMembers {
  readonly [MEMBERS]?: readonly (readonly [name: string, text: string])[];
}

/** A JSON text as `parseExactJson` reads it; of an object in which a name is repeated, however deep, the members are kept. */
export function parseDocument(text: string): unknown {
  const value = parseExactJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { names, ends } = membersOf(text);
  if (names === namesIn(value)) return value;
  return { ...value, [MEMBERS]: ends.map((end, at) => memberOf(text.slice((ends[at - 1] ?? text.indexOf('{')) + 1, end))) };
}

const NAME = /^\s*("(?:[^"\\]|\\.)*")\s*:/s;
/** All that is written otherwise than it may have come. */
const VARYING = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|\s+/gs;

function memberOf(member: string): readonly [name: string, text: string] {
  const [before = '', name = '""'] = NAME.exec(member) ?? [];
  const text = member
    .slice(before.length)
    .replace(VARYING, (each) => (each.trim() === '' ? '' : exactJsonText(parseExactJson(each))));
  return [String(JSON.parse(name)), text];
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return 0;
  const inside = Object.values(value).reduce((sum: number, each: unknown) => sum + namesIn(each), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const OPENS = new Set([0x7b, 0x5b]);
const CLOSES = new Set([0x7d, 0x5d]);

/** How many names stand in a text that begins with an object, and where its own members end. */
function membersOf(text: string): { names: number; ends: readonly number[] } {
  const ends: number[] = [];
  let names = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) names++;
    else if (OPENS.has(code)) depth++;
    else if (CLOSES.has(code) && --depth === 0) return { names, ends: [...ends, at] };
    else if (code === COMMA && depth === 1) ends.push(at);
  }
  return { names, ends };
}

/** The object with which a text begins, without what follows it. */
export function objectTextOf(text: string): string {
  const end = text.trimStart().startsWith('{') ? membersOf(text).ends.at(-1) : undefined;
  return end === undefined ? text : text.slice(0, end + 1);
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at > 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}
