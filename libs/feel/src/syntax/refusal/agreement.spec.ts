import { ParseFailure, parseNode, parseTestsNode } from '../parse';
import { refusalOf } from './refusal';

const SEED = Number(process.env['SEED'] ?? 20261125);
const TEXTS = 4_000;
const SIGNS = [...'()[]{}:,.+-/<=?@"` \n\u00a0\u200b日²', '𝒳', '..', '**', '>=', '!=', '//', '/*', '*/'];
const WORDS =
  'if | then | else |for |some | in | return | satisfies | and | or |not|between |instance |of |null|true|false|nullx';
const VALUES =
  'a|b c|1|.5|-1|"s"|`a b`|x.y|[1..5]|(1..2)|{a b: 2}|1 + 2|@"P1D"|date("2024-01-01")|f(a: 1)|f(a b: 1)|a[b = 1].c(2)';
const NAMES = 'date and time(|time offset|or(|get or else(|years and months duration|function(x) ';
const WHOLES = 'if a then b else c|for x in y return z|some x in y satisfies z|x in (1, > 2)|x between y and z';
const PIECES = [SIGNS, ...[WORDS, VALUES, NAMES, WHOLES].map((all) => all.split('|'))].flat();

/** The grammar is written twice: to read what fits, fast, and to tell why a text does not. */
describe(`The two grammars, SEED=${SEED}`, () => {
  const random = randomFrom(SEED);
  const texts = Array.from({ length: TEXTS }, () =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(''),
  );

  it.each([
    ['expression', parseNode],
    ['unary tests', parseTestsNode],
  ] as const)('read and refuse the same texts as %s', (kind, parse) => {
    const isRead = (text: string) => !(parse(text) instanceof ParseFailure);
    expect(texts.filter(isRead).length).toBeGreaterThan(TEXTS / 20);
    expect(texts.filter((text) => isRead(text) !== (refusalOf(kind, text) === undefined))).toEqual([]);
  });
});

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
