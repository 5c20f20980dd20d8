import { DecisionFailure, EvaluationFailure, ParseFailure, parseDmn, parseExpression } from './index';
import { aDecisionTable } from '../testing';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: i,
    name: `item ${(i * 7919) % count}`,
    amount: i * 1.25,
    active: i % 2 === 0,
    tags: ['a', 'b'],
  }));

const variables: Readonly<Record<string, unknown>> = {
  numbers: Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007),
  decimals: Array.from({ length: 700 }, (_, i) => i + 0.25),
  words: Array.from({ length: 5_000 }, (_, i) => `word ${(i * 7919) % 10_007}`),
  days: Array.from({ length: 2_000 }, (_, i) => `2024-0${1 + (i % 9)}-1${i % 10}`),
  instants: Array.from({ length: 1_000 }, (_, i) => `2024-0${1 + (i % 9)}-1${i % 10}T10:00:00Z`),
  rows: rows(2_000),
  manyRows: rows(10_000),
  text: 'The quick brown fox, jumps over 12 lazy dogs. '.repeat(2_200),
  file: 'x'.repeat(3_000_000),
};
const scope = { get: (name: string) => variables[name] };

/** Of the size that a business has, and within the default budget. */
describe('Honest work fits:', () => {
  it.each([
    'numbers[item > 500 and item < 9000]',
    'rows[active and amount > 100 and contains(name, "1")]',
    'manyRows[amount > 100 and active]',
    'for x in numbers return x * 2 + 1',
    'for r in manyRows return {id: r.id, total: r.amount * 1.19}',
    'for r in rows return upper case(r.name) + "!"',
    'every x in numbers satisfies x >= 0',
    'sum(for i in 1..10000 return i)',
    'for a in 1..90, b in 1..90 return a * b',
    'for i in 1..1000 return if i = 1 then 1 else partial[-1] + i',
    'sort(numbers, function(x, y) x < y)',
    'sort(rows, function(x, y) x.name < y.name)',
    'sort(rows[id < 500], function(x, y) modulo(x.id, 100) < modulo(y.id, 100))',
    'distinct values(numbers)',
    'distinct values(rows)',
    'union(words, words)',
    'index of(numbers, 5)',
    'sum(manyRows.amount)',
    'mean(decimals)',
    'stddev(decimals)',
    'median(numbers)',
    'max(numbers)',
    'string join(words, ", ")',
    'split(text, ",")',
    'replace(text, "fox", "cat")',
    'replace(text, "[0-9]+", "#")',
    'extract(text, "[0-9]+")',
    'matches(text, "lazy\\s+cat")',
    'matches(text, "cats|birds?")',
    'upper case(text)',
    'contains(text, "cats")',
    'for r in rows return matches(r.name, "^[a-z]+ [0-9]+$")',
    'days[date(item) > date("2024-05-05")]',
    'instants[date and time(item) < now()]',
    'for d in sublist(instants, 1, 500) return string(date and time(d) + duration("PT1H"))',
    'for n in distinct values(rows.tags[1]) return {key: n, count: count(rows[tags[1] = n])}',
    'context merge(for r in rows[item.id < 500] return context put({}, r.name, r.id))',
    '{all: manyRows, count: count(manyRows)}',
    'string(rows)',
    'file',
  ])('%s', (source) => {
    const expression = parseExpression(`=${source}`);
    if (expression instanceof ParseFailure) throw new Error(expression.message);

    const result = expression.evaluate(scope, { now: 0 });
    expect(result instanceof EvaluationFailure ? result.message.slice(-200) : 'fits').toBe('fits');
  });

  it('a decision table of 500 rules', () => {
    const rules = Array.from({ length: 500 }, (_, i) => [`[${i * 10}..${i * 10 + 9}]`, `"class " + string(${i})`] as const);
    const model = parseDmn(aDecisionTable({ rules }));
    if (model instanceof ParseFailure) throw new Error(model.message);

    const result = model.evaluate('dec', { get: (name) => (name === 'x' ? 4_995 : undefined) }, { now: 0 });
    expect(result instanceof DecisionFailure ? result.message : result.outputJson).toBe('"class 499"');
  });
});
