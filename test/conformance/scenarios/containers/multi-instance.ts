import {
  boundary,
  bpmn,
  businessRuleTask,
  callActivity,
  dmn,
  endEvent,
  error,
  escalation,
  eventSubProcess,
  literal,
  manualTask,
  parallelGateway,
  process,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  startEvent,
  subProcess,
  task,
  userTask,
} from '../../diagrams';
import type { Loop } from '../../diagrams/activities';
import { cancel, complete, completeTask, create, fail, publish, resolve, setVariables, throwError } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const items: Loop = { over: '=items', as: 'item' };
const collects: Loop = { ...items, into: 'results', each: '=r' };
const each = (loop: Loop, more: Parameters<typeof serviceTask>[0] = {}) =>
  process(['start > a > b > end'], { a: serviceTask({ loop, ...more }) });
const then = (a: ReturnType<typeof task>) => process(['start > a > b > end'], { a });
const given = { items: [3, 1, 2] };

export const loops = scenariosOf('multi-instance', {
  parallel: { of: each(items), play: [create(given), complete('a'), complete('a'), complete('a'), complete('b')] },
  sequential: {
    of: each({ ...items, sequential: true }),
    play: [create(given), complete('a'), complete('a'), complete('a'), complete('b')],
  },
  'parallel-collects-in-the-order-of-its-input': {
    of: each(collects),
    play: [
      create(given),
      complete('a', { r: 'x1' }, { item: 2 }),
      complete('a', { r: 'x2' }, { item: 3 }),
      complete('a', { r: 'x3' }, { item: 1 }),
      complete('b'),
    ],
  },
  'sequential-collects': {
    of: each({ ...collects, sequential: true }),
    play: [create(given), complete('a', { r: 1 }), complete('a', { r: null }), complete('a'), complete('b')],
  },
  'an-output-element-is-an-expression': {
    of: each({ ...items, into: 'results', each: '=item * 10 + loopCounter' }),
    play: [create(given), complete('a'), complete('a'), complete('a'), complete('b')],
  },
  'an-empty-collection-passes': { of: each(collects), play: [create({ items: [] }), complete('b')] },
  'an-empty-collection-passes-in-sequence': {
    of: each({ ...collects, sequential: true }),
    play: [create({ items: [] }), complete('b')],
  },
  'without-an-input-element': {
    of: each({ over: '=items' }),
    play: [create(given), complete('a'), complete('a'), complete('a'), complete('b')],
  },
  'no-collection-is-an-incident': {
    of: each(items),
    play: [create({ items: 'none' }), setVariables({ items: [1] }), resolve('a'), complete('a'), complete('b')],
  },
  'a-missing-collection-is-an-incident': {
    of: each({ ...items, sequential: true }),
    play: [create({}), setVariables({ items: [1] }), resolve('a'), complete('a'), complete('b')],
  },
  'an-output-element-that-fails-is-an-incident': {
    of: each({ ...items, into: 'results', each: '=assert(r, r > 5)' }),
    play: [
      create({ items: [1] }),
      complete('a', { r: 1 }),
      setVariables({ r: 6 }, { element: 'a', type: 'SERVICE_TASK' }, true),
      resolve('a'),
      complete('b'),
    ],
  },
  'a-completion-condition-ends-the-rest': {
    of: each({ ...collects, until: '=r = "stop"' }),
    play: [create(given), complete('a', { r: 'go' }), complete('a', { r: 'stop' }), complete('b')],
  },
  'a-completion-condition-ends-a-sequence': {
    of: each({ ...collects, sequential: true, until: '=r = "stop"' }),
    play: [create(given), complete('a', { r: 'go' }), complete('a', { r: 'stop' }), complete('b')],
  },
  'a-completion-condition-sees-the-counts': {
    of: each({
      ...items,
      until:
        '=numberOfCompletedInstances = 2 and numberOfActiveInstances = 1 and numberOfInstances = 3 and numberOfTerminatedInstances = 0',
    }),
    play: [create(given), complete('a'), complete('a'), complete('b')],
  },
  'a-completion-condition-of-a-sequence-sees-the-counts': {
    of: each({ ...items, sequential: true, until: '=numberOfCompletedInstances = 2' }),
    play: [create(given), complete('a'), complete('a'), complete('b')],
  },
  'a-completion-condition-that-fails-is-an-incident': {
    of: each({ ...items, until: '=done' }),
    play: [create({ items: [1, 2] }), complete('a'), setVariables({ done: true }), resolve('a'), complete('b')],
  },
  'a-sequence-reads-its-collection-anew': {
    of: each({ ...items, sequential: true }),
    play: [create({ items: [1, 2, 3] }), setVariables({ items: [1, 9] }), complete('a'), complete('a'), complete('b')],
  },
  'a-collection-is-an-expression': {
    of: each({ over: '=for i in 1..n return {n: i}', as: 'item' }),
    play: [create({ n: 2 }), complete('a'), complete('a'), complete('b')],
  },
  'variables-of-instances-do-not-go-up': {
    of: each(collects),
    play: [create({ items: [1, 2] }), complete('a', { r: 1, x: 1 }), complete('a', { r: 2, x: 2 }), complete('b')],
  },
  'mappings-run-in-each-instance': {
    of: each(collects, { inputs: { i: '=item * 2' }, outputs: { r: '=i + 1' } }),
    play: [create(given), complete('a'), complete('a'), complete('a'), complete('b')],
  },
  'a-failed-job-in-one-of-them': { of: each(items), play: [create({ items: [1, 2] }), fail('a', 0), complete('a'), cancel()] },
  'an-error-from-one-ends-all': {
    of: process(['start > a > b > end', 'caught > c > end2'], {
      a: serviceTask({ loop: items }),
      caught: boundary('a', error('E')),
    }),
    play: [create(given), complete('a'), throwError('a', 'E'), complete('c')],
  },
  'of-a-sub-process': {
    of: then(subProcess(['begin > in > done'], { begin: startEvent(), done: endEvent() }, { loop: collects })),
    play: [create({ items: [1, 2] }), complete('in', { r: 1 }, { item: 2 }), complete('in', { r: 2 }), complete('b')],
  },
  'of-a-sub-process-in-sequence': {
    of: then(
      subProcess(['begin > in > done'], { begin: startEvent(), done: endEvent() }, { loop: { ...collects, sequential: true } }),
    ),
    play: [create({ items: [1, 2] }), complete('in', { r: 1 }), complete('in', { r: 2 }), complete('b')],
  },
  'of-a-call-activity': {
    of: [bpmn([then(callActivity('q~', { loop: collects }))]), bpmn([process(['start > in > end'], {}, { id: 'q~' })])],
    play: [create({ items: [1, 2] }), complete('in', { r: 1 }), complete('in', { r: 2 }), complete('b')],
  },
  'of-a-call-activity-in-sequence': {
    of: [
      bpmn([then(callActivity('q~', { loop: { ...collects, sequential: true } }))]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [create({ items: [1, 2] }), complete('in', { r: 1 }), complete('in', { r: 2 }), complete('b')],
  },
  'of-a-call-activity-that-gives-nothing-in': {
    of: [
      bpmn([then(callActivity('q~', { loop: items, allToChild: false }))]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [create({ items: [7] }), complete('in'), complete('b')],
  },
  'of-a-call-activity-that-gives-its-inputs-in': {
    of: [
      bpmn([then(callActivity('q~', { loop: items, allToChild: false, inputs: { i: '=item' } }))]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [create({ items: [7] }), complete('in'), complete('b')],
  },
  'of-a-call-activity-that-escalates-to-an-interrupting-handler': {
    of: [
      bpmn([
        process(['start > a > b > end'], {
          a: callActivity('q~', { loop: items }),
          handler: eventSubProcess(['happens > h > done'], { happens: startEvent(escalation('L')), done: endEvent() }),
        }),
      ]),
      bpmn([process(['start > end'], { end: endEvent(escalation('L')) }, { id: 'q~' })]),
    ],
    play: [create({ items: [1, 2] }), complete('h')],
  },
  'of-a-user-task': {
    of: then(userTask({ loop: collects })),
    play: [create({ items: [1, 2] }), completeTask('a', { r: 1 }), completeTask('a', { r: 2 }), complete('b')],
  },
  'of-a-send-task': {
    of: then(sendTask({ loop: collects })),
    play: [create({ items: [1, 2] }), complete('a', { r: 1 }), complete('a', { r: 2 }), complete('b')],
  },
  'of-a-receive-task': {
    of: then(receiveTask('m~', '=item', { loop: collects })),
    play: [create({ items: ['x', 'y'] }), publish('m~', 'y', { r: 1 }), publish('m~', 'x', { r: 2 }), complete('b')],
  },
  'of-a-script-task': { of: then(scriptTask('=item * 2', 'r', { loop: collects })), play: [create(given), complete('b')] },
  'of-a-script-task-in-sequence': {
    of: then(scriptTask('=item * 2', 'r', { loop: { ...collects, sequential: true } })),
    play: [create(given), complete('b')],
  },
  'of-a-business-rule-task': {
    of: [dmn([literal('double~', 'item * 2')]), then(businessRuleTask('double~', 'r', { loop: collects }))],
    play: [create(given), complete('b')],
  },
  'of-a-manual-task': {
    of: then(manualTask({ loop: { ...items, into: 'results', each: '=item' } })),
    play: [create(given), complete('b')],
  },
  'of-an-undefined-task': {
    of: then(task({ loop: { ...items, into: 'results', each: '=item' } })),
    play: [create(given), complete('b')],
  },
  'a-repeated-task-in-a-repeated-sub-process': {
    of: then(
      subProcess(
        ['begin > in > done'],
        { begin: startEvent(), done: endEvent(), in: serviceTask({ loop: { over: '=item', as: 'n', into: 'r', each: '=n' } }) },
        { loop: collects },
      ),
    ),
    play: [create({ items: [[1], [2, 3]] }), complete('in'), complete('in'), complete('in'), complete('b')],
  },
  'is-cancelled': { of: each(items), play: [create(given), complete('a'), cancel()] },
  'a-large-collection': {
    of: then(scriptTask('=item', 'r', { loop: { ...collects, over: '=for i in 1..120 return i' } })),
    play: [create(), complete('b')],
  },
  'a-large-collection-of-sub-processes': {
    of: process(['start > fork > a > join > end', 'fork > other > t1 > t2 > t3 > join'], {
      fork: parallelGateway(),
      join: parallelGateway(),
      other: task(),
      t1: task(),
      t2: task(),
      t3: scriptTask('=1', 'x'),
      a: subProcess(
        ['begin > s1 > s2 > done'],
        { begin: startEvent(), done: endEvent(), s1: scriptTask('=i * 2', 'r'), s2: manualTask() },
        { loop: { over: '=for i in 1..60 return i', as: 'i', into: 'all', each: '=r' } },
      ),
    }),
    play: [create()],
  },
  'a-large-collection-that-is-done-early': {
    of: process(['start > a > b > end'], {
      a: scriptTask('=i', 'r', {
        loop: { over: '=for i in 1..130 return i', as: 'i', into: 'all', each: '=r', until: '=numberOfCompletedInstances = 70' },
      }),
    }),
    play: [create(), complete('b')],
  },
  'a-large-collection-of-jobs-is-cancelled': {
    of: process(['start > a > end'], { a: serviceTask({ loop: { over: '=for i in 1..130 return i', as: 'i' } }) }),
    play: [create(), cancel()],
  },
});
