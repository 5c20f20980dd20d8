/** Names of what was expected, each once, in the order in which it was tried. */
export type Words = readonly string[];

export const NONE: Words = [];

export function gathered(first: Words, second: Words): Words {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...new Set([...first, ...second])];
}

/** One after the other: `"if" ~ disjunction`. */
export function inSequence(first: Words, second: Words): Words {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [`${written(first)} ~ ${written(second)}`];
}

export function written(words: Words): string {
  return words.length === 1 ? words.join() : `(${words.join(' | ')})`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export function quoted(text: string): string {
  const escaped = [...text].map((each) => ESCAPES[each] ?? (each < ' ' ? `\\u${hexOf(each)}` : each));
  return `"${escaped.join('')}"`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** `1:1` is the beginning. Either order of carriage return and line feed is one break. */
export function placeOf(text: string, at: number): string {
  let [line, start] = [1, 0];
  for (const { index, 0: found } of text.matchAll(/\r\n|\n\r|[\r\n]/g)) {
    if (index + found.length > at) break;
    line += 1;
    start = index + found.length;
  }
  return `${line}:${at - start + 1}`;
}
