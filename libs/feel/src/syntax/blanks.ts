/** Of the characters of ASCII beyond the space none but the slash begins what is skipped. */
const [SPACE, SLASH, ASCII_END] = [0x20, 0x2f, 0x80];

/** Blanks in FEEL (DMN 1.5, rules 61 and 62). */
export const BLANK = '[\\t-\\r \\x85\\xa0\\u1680\\u180e\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]';
const BLANKS = new RegExp(`(?:${BLANK}|//[^\\n]*(?:\\n|$)|/\\*[^*]*\\*+(?:[^*/][^*]*\\*+)*/)+`, 'y');

/** A comment that does not end makes any text unreadable, whatever else could be tried. */
export class EndlessComment extends Error {}

/** Blanks and comments stand between any two symbols. Nothing is behind a comment that does not end. */
export function afterBlanks(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code > SPACE && code < ASCII_END && code !== SLASH) return at;
  BLANKS.lastIndex = at;
  const end = at + (BLANKS.exec(text)?.[0].length ?? 0);
  return text.startsWith('/*', end) ? undefined : end;
}
