import { dmn, literal, table } from '../../diagrams';
import { deploy, evaluate, evaluateVersion, rpc, NO_KEY } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const policy = (hit: string, aggregation?: string) =>
  dmn([
    table('d~', {
      hit,
      ...(aggregation ? { aggregation } : {}),
      inputs: ['n'],
      outputs: ['r'],
      rules: [
        ['> 0', '3'],
        ['> 1', '1'],
        ['> 2', '2'],
        ['< -5', '3'],
        ['< -6', '3'],
      ],
    }),
  ]);
const asked = [evaluate('d~', { n: 0 }), evaluate('d~', { n: 1 }), evaluate('d~', { n: 5 }), evaluate('d~', { n: -7 })];
const entries = (...tests: readonly string[]) =>
  dmn([table('d~', { hit: 'COLLECT', inputs: ['v'], outputs: ['r'], rules: tests.map((test, at) => [test, `${at}`]) })]);

export const decisions = scenariosOf('decision', {
  unique: { of: policy('UNIQUE'), play: asked },
  any: { of: policy('ANY'), play: asked },
  first: { of: policy('FIRST'), play: asked },
  'rule-order': { of: policy('RULE ORDER'), play: asked },
  collect: { of: policy('COLLECT'), play: asked },
  'collect-sum': { of: policy('COLLECT', 'SUM'), play: asked },
  'collect-min': { of: policy('COLLECT', 'MIN'), play: asked },
  'collect-max': { of: policy('COLLECT', 'MAX'), play: asked },
  'collect-count': { of: policy('COLLECT', 'COUNT'), play: asked },
  'priority-is-not-known': { of: policy('PRIORITY'), play: asked },
  'output-order-is-not-known': { of: policy('OUTPUT ORDER'), play: asked },
  'several-outputs': {
    of: dmn([
      table('d~', {
        hit: 'FIRST',
        inputs: ['n', 's'],
        outputs: ['a', 'b'],
        rules: [
          ['> 1', '"x"', '1', '"one"'],
          ['-', '-', 'n', 's'],
        ],
      }),
    ]),
    play: [evaluate('d~', { n: 2, s: 'x' }), evaluate('d~', { n: 0, s: 'y' })],
  },
  'several-outputs-collected': {
    of: dmn([
      table('d~', {
        hit: 'COLLECT',
        inputs: ['n'],
        outputs: ['a', 'b'],
        rules: [
          ['> 1', '1', '2'],
          ['> 2', '3', '4'],
        ],
      }),
    ]),
    play: [evaluate('d~', { n: 5 }), evaluate('d~', { n: 0 })],
  },
  'tests-of-numbers': {
    of: entries('5', '> 3', '<= 5', '[1..5]', ']1..5[', '1, 5, 9', 'not(5)', '-', '', '? > 4', 'v + 0', 'null'),
    play: [evaluate('d~', { v: 5 }), evaluate('d~', { v: '5' }), evaluate('d~', { v: null }), evaluate('d~', {})],
  },
  'tests-of-texts': {
    of: entries('"a"', '"a", "b"', 'not("a")', 'contains(?, "a")', 'starts with(?, "b")', '> "a"'),
    play: [evaluate('d~', { v: 'a' }), evaluate('d~', { v: 'ba' })],
  },
  'tests-of-booleans': {
    of: entries('true', 'false', 'not(true)', '-'),
    play: [evaluate('d~', { v: true }), evaluate('d~', { v: false })],
  },
  'tests-of-lists': {
    of: entries('list contains(?, 1)', 'count(?) > 1', '[1, 2]', 'some x in ? satisfies x > 1'),
    play: [evaluate('d~', { v: [1, 2] }), evaluate('d~', { v: [3] })],
  },
  'tests-of-dates': {
    of: entries('> date("2024-01-01")', '[date("2024-01-01")..date("2024-12-31")]'),
    play: [evaluate('d~', { v: '2024-05-05' })],
  },
  'a-literal-expression': { of: dmn([literal('d~', 'n * 2')]), play: [evaluate('d~', { n: 2 }), evaluate('d~', {})] },
  'a-literal-expression-that-fails': { of: dmn([literal('d~', 'assert(n, n > 5)')]), play: [evaluate('d~', { n: 2 })] },
  'decisions-that-need-others': {
    of: dmn([
      literal('base~', 'n * 2'),
      table('grade~', {
        inputs: ['base~'],
        outputs: ['grade~'],
        rules: [
          ['> 5', '"high"'],
          ['<= 5', '"low"'],
        ],
        requires: ['base~'],
      }),
      literal('d~', 'grade~ + "!"', ['grade~']),
    ]),
    play: [evaluate('d~', { n: 3 }), evaluate('grade~', { n: 1 }), evaluate('base~', { n: 1 })],
  },
  'a-needed-decision-that-fails': {
    of: dmn([literal('base~', 'assert(n, n > 5)'), literal('d~', 'base~ + 1', ['base~'])]),
    play: [evaluate('d~', { n: 3 }), evaluate('d~', { n: 6 })],
  },
  'the-newest-version-decides': {
    of: dmn([literal('d~', '1')]),
    play: [
      deploy(dmn([literal('d~', '2')])),
      evaluate('d~'),
      evaluateVersion({ id: 'd~', version: 1 }),
      evaluateVersion({ id: 'd~', version: 2 }),
    ],
  },
  'the-same-file-again-is-no-new-version': {
    of: dmn([literal('d~', '1')]),
    play: [deploy(dmn([literal('d~', '1')])), evaluate('d~')],
  },
  'that-is-not-there-is-refused': {
    of: dmn([literal('d~', '1')]),
    play: [
      evaluate('none~'),
      rpc('EvaluateDecision', { decisionKey: NO_KEY }),
      rpc('EvaluateDecision', {}),
      evaluate('d~', '[1]'),
    ],
  },
  'an-expression-that-cannot-be-read-is-refused': { of: dmn([literal('d~', '1 +')]) },
  'a-test-that-cannot-be-read-is-refused': { of: entries('> > 1') },
  'no-xml-is-refused': { of: { name: 'd~.dmn', content: 'nothing' } },
  'a-decision-that-needs-what-is-not-there': { of: dmn([literal('d~', '1', ['none'])]), play: [evaluate('d~')] },
  'decisions-that-need-each-other': { of: dmn([literal('d~', '1', ['e~']), literal('e~', '1', ['d~'])]), play: [evaluate('d~')] },
});
