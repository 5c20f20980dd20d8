import { businessRuleTask, dmn, literal, manualTask, process, receiveTask, scriptTask, table, task } from '../../diagrams';
import { complete, create, deploy, publish, resolve, setVariables } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const then = (a: ReturnType<typeof task>) => process(['start > a > b > end'], { a });
const price = dmn([
  table('price~', {
    inputs: ['n'],
    outputs: ['price'],
    rules: [
      ['< 10', '5'],
      ['>= 10', 'n * 2'],
    ],
  }),
]);

export const scripts = scenariosOf('script-task', {
  'an-expression-into-a-variable': { of: then(scriptTask('=x * 2', 'y')), play: [create({ x: 3 }), complete('b')] },
  'a-result-that-is-null': { of: then(scriptTask('=none', 'y')), play: [create(), complete('b')] },
  'a-result-that-is-a-context': { of: then(scriptTask('={a: x, b: [1, "2"]}', 'y')), play: [create({ x: 3 }), complete('b')] },
  'an-expression-that-fails-is-an-incident': {
    of: then(scriptTask('=assert(x, x > 5)', 'y')),
    play: [create({ x: 3 }), setVariables({ x: 6 }), resolve('a'), complete('b')],
  },
  'with-mappings': {
    of: then(scriptTask('=i * 2', 'r', { inputs: { i: '=x' }, outputs: { y: '=r + 1' } })),
    play: [create({ x: 3 }), complete('b')],
  },
});

export const rules = scenariosOf('business-rule-task', {
  'a-decision-into-a-variable': { of: [price, then(businessRuleTask('price~', 'p'))], play: [create({ n: 12 }), complete('b')] },
  'a-decision-id-is-an-expression': {
    of: [price, then(businessRuleTask('=id', 'p'))],
    play: [create({ n: 1, id: 'price~' }), complete('b')],
  },
  'the-newest-version-decides': {
    of: [price, then(businessRuleTask('price~', 'p'))],
    play: [deploy(dmn([literal('price~', '7')])), create({ n: 1 }), complete('b')],
  },
  'no-rule-holds': {
    of: [
      dmn([table('price~', { inputs: ['n'], outputs: ['price'], rules: [['< 0', '5']] })]),
      then(businessRuleTask('price~', 'p')),
    ],
    play: [create({ n: 1 }), complete('b')],
  },
  'a-decision-that-is-not-there-is-an-incident': {
    of: then(businessRuleTask('price~', 'p')),
    play: [create({ n: 1 }), deploy(price), resolve('a'), complete('b')],
  },
  'a-decision-that-fails-is-an-incident': {
    of: [dmn([literal('price~', 'assert(n, n > 5)')]), then(businessRuleTask('price~', 'p'))],
    play: [create({ n: 1 }), setVariables({ n: 6 }), resolve('a'), complete('b')],
  },
  'several-rules-of-a-unique-table-are-an-incident': {
    of: [
      dmn([
        table('price~', {
          inputs: ['n'],
          outputs: ['price'],
          rules: [
            ['> 0', '1'],
            ['> 1', '2'],
          ],
        }),
      ]),
      then(businessRuleTask('price~', 'p')),
    ],
    play: [create({ n: 5 }), setVariables({ n: 1 }), resolve('a'), complete('b')],
  },
  'with-mappings': {
    of: [price, then(businessRuleTask('price~', 'p', { inputs: { n: '=m' }, outputs: { total: '=p + 1' } }))],
    play: [create({ m: 12 }), complete('b')],
  },
});

export const receives = scenariosOf('receive-task', {
  'a-message-by-its-key': {
    of: then(receiveTask('m~', '=key')),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1 }), complete('b')],
  },
  'a-message-that-came-before': {
    of: then(receiveTask('m~', '=key')),
    play: [publish('m~', 'k', { x: 1 }, { ttl: 60_000 }), create({ key: 'k' }), complete('b')],
  },
  'a-key-that-is-missing-is-an-incident': {
    of: then(receiveTask('m~', '=key')),
    play: [create({}), setVariables({ key: 'k' }), resolve('a'), publish('m~', 'k'), complete('b')],
  },
  'with-mappings': {
    of: then(receiveTask('m~', '=i', { inputs: { i: '=key' }, outputs: { y: '=x' } })),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1, hidden: 2 }), complete('b')],
  },
});

export const manuals = scenariosOf('manual-task', {
  passes: { of: then(manualTask()), play: [create(), complete('b')] },
  'with-mappings': {
    of: then(manualTask({ inputs: { i: '=x' }, outputs: { y: '=i' } })),
    play: [create({ x: 1 }), complete('b')],
  },
});

export const undefinedTasks = scenariosOf('undefined-task', {
  passes: { of: then(task()), play: [create(), complete('b')] },
  'with-mappings': { of: then(task({ inputs: { i: '=x' }, outputs: { y: '=i' } })), play: [create({ x: 1 }), complete('b')] },
});
