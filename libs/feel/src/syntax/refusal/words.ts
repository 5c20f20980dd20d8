/** What was expected, each once, in the order in which it was tried. Nearly none is ever told, so each is written when asked for. */
export class Words {
  private known: readonly string[] | undefined;

  constructor(private readonly find: () => readonly string[]) {}

  get all(): readonly string[] {
    return (this.known ??= this.find());
  }

  /** One as it is, more as a choice. */
  get text(): string {
    return this.all.length === 1 ? this.all.join() : `(${this.all.join(' | ')})`;
  }
}

export const NONE = new Words(() => []);

export const wordsOf = (...words: readonly string[]): Words => new Words(() => words);

export function gathered(first: Words, second: Words): Words {
  if (first === NONE) return second;
  return second === NONE ? first : new Words(() => [...new Set([...first.all, ...second.all])]);
}

/** One after the other: `"if" ~ disjunction`. */
export function inSequence(first: Words, second: Words): Words {
  if (first === NONE) return second;
  return second === NONE ? first : new Words(() => [`${first.text} ~ ${second.text}`]);
}

/** With a sign behind it: `listIterator.rep(1)`. */
export function suffixed(words: Words, suffix: string): Words {
  return new Words(() => [words.text + suffix]);
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
