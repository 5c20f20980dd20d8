const grown = (times: number, seed = '"abcdefgh"') =>
  `(for j in 1..${times} return if j = 1 then ${seed} else partial[-1] + partial[-1])[-1]`;
const forever = (body: string, first = '') =>
  first === ''
    ? `for h in 1..1000, i in 1..1000 return ${body}`
    : `{${first}, r: for h in 1..1000, i in 1..1000 return ${body}}.r`;
const numbers = 'a: for j in 1..1000 return j';
const contexts = 'a: for j in 1..1000 return {x: j, y: "a", z: [1, 2, 3]}';
const wide = 'a: context merge(for j in 1..1000 return context put({}, "k" + string(j), j))';
const text = `s: ${grown(14)}`;
const calling = (body: string) => `{f: function(g, n) ${body}, r: f(f, 1)}.r`;

const loops = [
  'for i in 1..1000000000 return i',
  'for a in 1..1000, b in 1..1000, c in 1..1000 return a + b + c',
  'some x in 1..1000000000 satisfies x < 0',
  'every x in 1..1000000000 satisfies x > 0',
  'count(for i in 1..100000000 return i)',
  'sum(for i in 1..3000 return count(for j in 1..3000 return j))',
  '(1..1000000000)[item > 999999999]',
  `for ${Array.from({ length: 50 }, (_, i) => `x${i} in [1, 2]`).join(', ')} return 1`,
  `some ${Array.from({ length: 40 }, (_, i) => `x${i} in [1, 2]`).join(', ')}, z in [] satisfies true`,
  forever(Array(1_900).fill('0.1').join('+')),
  forever(Array(1_900).fill('true').join(' and ')),
  forever(`[${Array(5_000).fill('1').join(',')}]`),
  forever(`{${Array.from({ length: 1_000 }, (_, i) => `k${i}: 1`).join(',')}}`),
  'for i in 1..5000 return partial',
];

const texts = [
  'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")',
  'replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a|aa)+$", "x")',
  grown(40, '"x"'),
  'string join(for i in 1..10000000 return "xxxxxxxxxxxxxxxx", ",")',
  `{s: "${'x'.repeat(20_000)}", r: string join(for i in 1..20000 return "a", s)}.r`,
  `replace("${'a'.repeat(5_000)}", "", "${'y'.repeat(20_000)}")`,
  `replace("${'a'.repeat(3_000)}", "(.*)", "${'$1'.repeat(500)}")`,
  forever('matches("a", "(a{1,30}){1,30}" + string(i))'),
  forever(`matches("a", "${'[\\\\p{L}\\\\p{N}]'.repeat(60)}" + string(i), "i")`),
  ...['matches(s, "(.{1,30}){1,30}x")', 'matches(s, ".*.*.*.*x")', 'split(s, "")', 'extract(s, ".")', 'upper case(s)'].map(
    (body) => forever(body, text),
  ),
  ...['replace(s, "(a|ab|abc)*d", "$1")', 'contains(s, s + "a")', 's < s + "a"', 'number(s)', 's * 2', '[s] = [s + ""]'].map(
    (body) => forever(body, text),
  ),
];

const numbersAndTimes = [
  '10 ** 100000000',
  '9 ** 9 ** 9 ** 9',
  forever('1.0000001 ** 999999999'),
  forever('1.5 * 10 ** 6000 + 1 / 10 ** 6000'),
  forever(`${'7'.repeat(5_000)} * ${'7'.repeat(5_000)}`),
  forever('decimal(1.5, 6000)'),
  forever('odd(a)', 'a: 10 ** 6000'),
  forever('a < 0.1', 'a: 1 / 10 ** 6000'),
  `number("${'9'.repeat(50_000)}")`,
  'for i in 0.0000000001..1000000000 return 1',
  forever('date and time("2020-01-01T00:00:00@Europe/" + "Paris") + duration("PT1H")'),
  forever('time("10:00:00@Nope/X" + string(i))'),
  forever('string(now())'),
];

const lists = [
  'for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])',
  'for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]]',
  'string(for i in 1..40 return if i = 1 then {a: 1} else {a: partial[-1], b: partial[-1]})',
  'flatten(for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]])',
  '(for i in 1..40 return if i = 1 then [{a: 1}] else [partial[-1], partial[-1]]).a',
  '-(for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]])',
  '{a: for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]], r: a = a}.r',
  '(for i in 1..100000 return [partial[-1]])[-1]',
  'string((for i in 1..3000 return {a: partial[-1]})[-1])',
  'flatten((for i in 1..3000 return [partial[-1]])[-1])',
  '{a: (for i in 1..3000 return [partial[-1]])[-1], r: a = a}.r',
  '((for i in 1..3000 return [partial[-1]])[-1]).a',
  'distinct values(for i in 1..100000 return [[i]])',
  'duplicate values(for i in 1..100000 return modulo(i, 2))',
  'sort(for i in 1..30000 return modulo(i * 7919, 10007), function(x, y) x < y)',
  'sort(for i in 1..30000 return i, function(x, y) true)',
  ...[
    'sum(a)',
    'stddev(a)',
    'median(a)',
    'union(a, a)',
    'insert before(a, 3, 1)',
    'index of(a, i)',
    'a[item > 5000]',
    'string(a)',
  ].map((body) => forever(body, numbers)),
  ...['a = a', 'a.x', 'distinct values(a)', 'min(a)', 'abs(a)', 'a < a'].map((body) => forever(body, contexts)),
  ...[
    'context put(a, ["x", "y"], 1)',
    'context merge(a, a)',
    'get entries(a)',
    'context(get entries(a))',
    'a.zz',
    '[a][k1 = 1]',
  ].map((body) => forever(body, wide)),
  'context put({}, (for i in 1..50000 return string(i)), 1)',
];

const nesting = [
  `${'('.repeat(5_000)}1${')'.repeat(5_000)}`,
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'1+'.repeat(20_000)}1`,
  `${'if true then '.repeat(3_000)}1${' else 2'.repeat(3_000)}`,
  `${'-'.repeat(10_000)}1`,
  `${'('.repeat(60)}1${' between 1 and 2)'.repeat(60)}`,
  `"${'\\a'.repeat(40)}`,
  '{a: function(x) a(x), b: a(1)}.b',
  calling('g(g, n)'),
  calling('if n < 2 then n else g(g, n - 1) + g(g, n - 2)'),
  calling(`${'(1 + '.repeat(120)}g(g, n)${')'.repeat(120)}`),
  calling(`${'for i in [1] return '.repeat(190)}g(g, n)`),
  calling(`${'abs('.repeat(120)}g(g, n)${')'.repeat(120)}`),
  calling('sort([2, 1], function(x, y) g(g, n))'),
  calling('[1][g(g, n)]'),
];

const escapes = ['__proto__.constructor.constructor("return process")()', 'constructor.prototype'];

/** Expressions that would keep an evaluator busy for ever, fill its memory, or break its stack. */
export const hostileFeel: readonly string[] = [...loops, ...texts, ...numbersAndTimes, ...lists, ...nesting, ...escapes];
