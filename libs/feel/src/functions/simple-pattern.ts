/**
 * Patterns that need no engine of their own: characters and sets of characters one after the other, the last perhaps repeated.
 * Nothing in them can be tried in two ways, so JavaScript's search takes time in proportion to the text, and is much the quickest.
 */
export function simplePattern(pattern: string): RegExp | undefined {
  const atoms =
    /^(?:[\w ,;:@#%&=<>~"'/!-]|\\[.\\|()[\]{}^$*+?/-]|\\[sdw]|\[(?:[\w ,;:@#%=<>~"'/!.]|[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9])+\])+\+?$/;
  if (pattern.length > SIMPLE_LENGTH_MAX || !atoms.test(pattern)) return undefined;
  return new RegExp(
    pattern.replace(/\\[^]/g, (escaped) => JAVA_SETS[escaped] ?? escaped),
    'g',
  );
}

const SIMPLE_LENGTH_MAX = 40;
const JAVA_SETS: Record<string, string> = { '\\s': '[ \\t\\n\\v\\f\\r]', '\\d': '[0-9]', '\\w': '[a-zA-Z_0-9]' };
