import { aDecisionTable } from '../../testing';
import { DecisionFailure, ParseFailure, parseDmn } from '../index';

function answer(xml: string, x: unknown): string {
  const model = parseDmn(xml);
  if (model instanceof ParseFailure) return model.message;
  const result = model.evaluate('dec', { get: (name) => (name === 'x' ? x : undefined) }, { now: 0 });
  return result instanceof DecisionFailure ? result.message : result.outputJson;
}

const rules = [
  ['> 0', '10'],
  ['> 5', '20'],
  ['> 8', '10'],
] as const;
const ranked = [{ name: 'o', values: '"high", "low"' }];
const pairs = [
  { name: 'a', otherwise: '"d"' },
  { name: 'b', otherwise: '3' },
];

describe('A decision table', () => {
  it.each([
    ['UNIQUE', undefined, 1, '10'],
    ['UNIQUE', undefined, -1, 'null'],
    ['UNIQUE', undefined, null, 'null'],
    [
      'UNIQUE',
      undefined,
      9,
      "Expected to evaluate decision 'dec', but multiple values aren't allowed for UNIQUE hit policy. found: 'List(Map(o -> 10), Map(o -> 20), Map(o -> 10))'",
    ],
    [
      'ANY',
      undefined,
      9,
      "Expected to evaluate decision 'dec', but different values aren't allowed for ANY hit policy. found: 'List(Map(o -> 10), Map(o -> 20))'",
    ],
    ['FIRST', undefined, 9, '10'],
    ['RULE ORDER', undefined, 9, '[10,20,10]'],
    ['COLLECT', undefined, 9, '[10,20,10]'],
    ['COLLECT', 'SUM', 9, '40'],
    ['COLLECT', 'MIN', 9, '10'],
    ['COLLECT', 'MAX', 9, '20'],
    ['COLLECT', 'COUNT', 9, '3'],
    ['COLLECT', 'COUNT', -9, 'null'],
  ])('with hit policy %s %s answers %s by %s', (hitPolicy, aggregation, x, expected) => {
    expect(answer(aDecisionTable(aggregation ? { hitPolicy, aggregation, rules } : { hitPolicy, rules }), x)).toBe(expected);
  });

  it.each([
    ['PRIORITY', '"high"'],
    ['OUTPUT ORDER', '["high","low","other"]'],
  ])('with hit policy %s ranks by the possible values', (hitPolicy, expected) => {
    const sketch = {
      hitPolicy,
      outputs: ranked,
      rules: [
        ['-', '"low"'],
        ['', '"high"'],
        ['-', '"other"'],
      ] as const,
    };
    expect(answer(aDecisionTable(sketch), 1)).toBe(expected);
  });

  it.each([
    ['"a","b"', 'b', '1'],
    ['not("a","b")', 'b', 'null'],
    ['not("a","b")', 'c', '1'],
    ['[1..5[', 5, 'null'],
    ['contains(?, "a")', 'cat', '1'],
    ['null', null, '1'],
    ['false', false, '1'],
    ['> 1', '2', 'null'],
    [
      '> modulo(1, 0)',
      1,
      "Expected to evaluate decision 'dec', but failed to evaluate expression '> modulo(1, 0)' : java.lang.ArithmeticException: Division by zero",
    ],
    [
      '1 +',
      1,
      `FEEL unary-tests: failed to parse expression '1 +': Expected (binaryComparison | between | instanceOf | in | "and" | "or" | "," | end-of-input):1:3, found "+"`,
    ],
  ])('tests %s against %j: %s', (test, x, expected) => {
    expect(answer(aDecisionTable({ rules: [[test, '1']] }), x)).toBe(expected);
  });

  it('answers with a context when it has several outputs, and with the defaults when no rule matches', () => {
    const xml = aDecisionTable({ outputs: pairs, rules: [['1', '"y"', '1']] });
    expect([answer(xml, 1), answer(xml, 2)]).toEqual(['{"a":"y","b":1}', '{"a":"d","b":3}']);
  });

  it('tells what it looked at and which rules matched', () => {
    const model = parseDmn(aDecisionTable({ rules }));
    if (model instanceof ParseFailure) throw new Error(model.message);

    expect(model.evaluate('dec', { get: () => 3 }, { now: 0 })).toMatchObject({
      evaluatedDecisions: [
        {
          decisionId: 'dec',
          decisionName: 'Dec',
          decisionType: 'DECISION_TABLE',
          outputJson: '10',
          evaluatedInputs: [{ inputId: 'in', inputName: 'x', inputValueJson: '3' }],
          matchedRules: [
            { ruleId: 'r0', ruleIndex: 1, evaluatedOutputs: [{ outputId: 'o0', outputName: 'o', outputValueJson: '10' }] },
          ],
        },
      ],
    });
  });
});
