/** Where the first JSON value of a text ends, or where the text stops being JSON (counted from 1, as Zeebe tells it). */
export type FirstValue =
  { readonly ok: true; readonly end: number } | { readonly ok: false; readonly line: number; readonly column: number };

const WORD = /[A-Za-z0-9_$]*/y;
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const STRING = /"([ !#-[\]-\uffff]|\\(["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;
const DEPTH_MAX = 1000;

export function firstValueOf(text: string): FirstValue {
  const scan = new Scan(text);
  if (scan.value(0)) return { ok: true, end: scan.at };

  const before = text.slice(0, scan.at).split('\n');
  return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Moves `at` over what it accepts; where it refuses, `at` stands at the fault. */
class Scan {
  at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): boolean {
    this.skip(SPACE);
    const character = this.text[this.at];
    if (depth > DEPTH_MAX) return false;
    if (character === '{') return this.list('}', () => this.member(depth + 1));
    if (character === '[') return this.list(']', () => this.value(depth + 1));
    if (character === '"') return this.skip(STRING);
    if (character === '-' || (character !== undefined && character >= '0' && character <= '9')) return this.skip(NUMBER);
    return this.word();
  }

  private list(end: string, item: () => boolean): boolean {
    this.at++;
    this.skip(SPACE);
    if (this.takes(end)) return true;
    for (;;) {
      if (!item()) return false;
      this.skip(SPACE);
      if (this.takes(end)) return true;
      if (!this.takes(',')) return false;
    }
  }

  private member(depth: number): boolean {
    this.skip(SPACE);
    if (this.text[this.at] !== '"' || !this.skip(STRING)) return false;
    this.skip(SPACE);
    return this.takes(':') && this.value(depth);
  }

  /** A word that is not JSON's is read to its end before it is refused. */
  private word(): boolean {
    const start = this.at;
    this.skip(WORD);
    return ['true', 'false', 'null'].includes(this.text.slice(start, this.at));
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
