import { afterBlanks, EndlessComment } from './blanks';

/** Where a reader stands in a text; every `read` either moves on and answers, or stays and answers `undefined`. */
export class Cursor {
  position = 0;

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  skipBlanks(): void {
    const end = afterBlanks(this.text, this.position);
    if (end === undefined) throw new EndlessComment();
    this.position = end;
  }

  /** The next character that is no blank; empty at the end. */
  peek(): string {
    this.skipBlanks();
    return this.text.charAt(this.position);
  }

  /** Words too may stand close to what follows, as in Camunda: `1 in[1]`, `true andfalse`. */
  symbol(symbol: string): true | undefined {
    this.skipBlanks();
    if (!this.text.startsWith(symbol, this.position)) return undefined;
    this.position += symbol.length;
    return true;
  }

  oneOf<S extends string>(symbols: readonly S[]): S | undefined {
    this.skipBlanks();
    return symbols.find((symbol) => this.symbol(symbol));
  }

  match(pattern: RegExp): string | undefined {
    this.skipBlanks();
    return this.matchHere(pattern);
  }

  /** Without blanks before it. */
  matchHere(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  /** Goes back to where it stood when `read` has no answer. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.position;
    const result = read();
    if (result === undefined) this.position = start;
    return result;
  }

  /** One or more, with something between them. A separator that nothing follows is not taken. */
  separated<T>(read: () => T | undefined, separator: string): T[] | undefined {
    const first = read();
    if (first === undefined) return undefined;
    const items = [first];
    for (;;) {
      const next = this.attempt(() => this.symbol(separator) && read());
      if (next === undefined) return items;
      items.push(next);
    }
  }
}
