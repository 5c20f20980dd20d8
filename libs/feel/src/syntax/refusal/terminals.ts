import type { Rule } from './trace';
import { quoted, type Words, wordsOf } from './words';

/** Where a terminal that begins `at` ends; nothing if it does not fit. */
type Ends = (text: string, at: number) => number | undefined;

const terminal =
  (words: Words, ends: Ends): Rule =>
  (trace, at, isFinal) => {
    const end = ends(trace.text, at);
    return trace.told({ fits: end !== undefined, end: end ?? at, isFinal }, trace.from(at, words));
  };

export const symbol = (symbol: string): Rule =>
  terminal(wordsOf(quoted(symbol)), (text, at) => (text.startsWith(symbol, at) ? at + symbol.length : undefined));

/** The longest of them; they are named in reverse. */
export const symbolOf = (...symbols: readonly string[]): Rule => {
  const byLength = [...symbols].sort((a, b) => b.length - a.length);
  return terminal(wordsOf(...symbols.map(quoted).reverse()), (text, at) => {
    const found = byLength.find((symbol) => text.startsWith(symbol, at));
    return found === undefined ? undefined : at + found.length;
  });
};

/** One character that fits. */
export const character = (words: string, fits: (character: string) => boolean): Rule =>
  terminal(wordsOf(words), (text, at) => (at < text.length && fits(text.charAt(at)) ? at + 1 : undefined));

export const characterOf = (...characters: readonly string[]): Rule =>
  character(characters.map((each) => `[${quoted(each).slice(1, -1)}]`).join(''), (each) => characters.includes(each));

/** As many characters as fit, and at least one. */
export const characters = (words: string, fits: (character: string) => boolean): Rule =>
  terminal(wordsOf(words), (text, at) => {
    let end = at;
    while (end < text.length && fits(text.charAt(end))) end += 1;
    return end > at ? end : undefined;
  });

export const anyCharacter = character('any-char', () => true);
export const start = terminal(wordsOf('start-of-input'), (_, at) => (at === 0 ? at : undefined));
export const end = terminal(wordsOf('end-of-input'), (text, at) => (at >= text.length ? at : undefined));
