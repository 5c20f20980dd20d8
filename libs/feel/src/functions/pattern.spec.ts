import { verifyExpressions } from '../../testing';

/** What is simple is not left to the engine for regular expressions, and must be answered as it would. */
describe('FEEL patterns', () => {
  verifyExpressions(
    [
      ['split(csv, ",")', '["a","b","","c"]'],
      ['split("a.b", "\\.")', '["a","b"]'],
      ['split("a1b22c", "[0-9]+")', '["a","b","c"]'],
      ['split(spaced, "\\s+")', '["a","b","c"]'],
      ['replace("abcabc", "bc", "x")', '"axax"'],
      ['replace("abcABC", "BC", "x")', '"abcAx"'],
      ['replace(path, "\\\\d", "-")', '"a-1d"'],
      ['replace("a1١_é ", "\\d", "#")', '"a#١_é "'],
      ['replace("a1_é ", "\\w+", "#")', '"#é "'],
      ['replace("abc", "b", "[$0]")', '"a[b]c"'],
      ['replace("aBc", "b", "x", "i")', '"axc"'],
      ['replace("a-b", "[a-z]", "")', '"-"'],
      ['replace("abc", "(b)(c)", "$2$1")', '"acb"'],
      ['extract("a1b22", "[0-9]+")', '["1","22"]'],
      ['matches("foobar", "o+b")', 'true'],
      ['matches("foobar", "ob")', 'true'],
      ['matches("foobar", "^ob")', 'false'],
      ['matches("a]", "[a]]")', 'true'],
    ],
    { csv: 'a,b,,c', spaced: 'a  b c', path: 'a\\d1d' },
  );
});
