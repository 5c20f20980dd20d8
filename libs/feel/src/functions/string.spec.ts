import { verifyExpressions } from '../../testing';

describe('FEEL functions of strings', () => {
  verifyExpressions([
    ['string length("日本😀")', '4'],
    ['upper case("aß")', '"ASS"'],
    ['substring("foobar", -2, 1)', '"a"'],
    ['substring("foobar", 7)', '""'],
    [
      'substring("foobar", -9)',
      `failed to evaluate expression 'substring("foobar", -9)' : java.lang.StringIndexOutOfBoundsException: Range [-3, 6) out of bounds for length 6`,
    ],
    ['substring after("foobar", "ob")', '"ar"'],
    ['replace("abcd", "(ab)|(a)", "[1=$1]")', '"[1=ab]cd"'],
    ['replace("FEEL", "e+", "X", "i")', '"FXL"'],
    ['matches("foobar", "^fo*b")', 'true'],
    ['matches("a", "(")', 'null'],
    ['split("a,b,", ",")', '["a","b",""]'],
    ['extract("a1b2", "[0-9]")', '["1","2"]'],
    ['string([1, "a"])', '"[1, \\"a\\"]"'],
    ['string({a: 1})', '"{a:1}"'],
    ['string(null)', 'null'],
    ['"q\\"q"', '"q\\"q"'],
    ['"\\n\\u263A"', '"\\n\\\\u263A"'],
  ]);
});
