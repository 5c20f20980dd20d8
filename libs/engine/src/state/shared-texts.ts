const SHARED_FROM = 100;
const TEXTS_MAX = 1_000;

/** Where a thousand cases fail at the same expression they say the same at length: such a text is in memory once. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  /** The same text, if possible as it is in memory already. */
  once(text: string): string {
    if (text.length < SHARED_FROM) return text;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= TEXTS_MAX) this.known.clear();
    this.known.set(text, text);
    return text;
  }
}
