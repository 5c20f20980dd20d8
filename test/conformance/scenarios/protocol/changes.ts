import {
  boundary,
  bpmn,
  callActivity,
  catchEvent,
  duration,
  endEvent,
  eventSubProcess,
  message,
  process,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
  parallelGateway,
} from '../../diagrams';
import {
  cancel,
  complete,
  completeTask,
  create,
  deploy,
  fail,
  migrate,
  modify,
  publish,
  resolve,
  rpc,
  setVariables,
  NO_KEY,
  updateRetries,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const three = process(['start > a > b > c > end']);
const nested = process(['start > x > sub > after > end'], {
  sub: subProcess(['begin > a > b > done'], { begin: startEvent(), done: endEvent() }),
});

export const modifications = scenariosOf('modification', {
  'activates-an-element': { of: three, play: [create(), modify({ activate: [{ element: 'c' }] }), complete('c'), complete('a')] },
  'terminates-an-element': { of: three, play: [create(), modify({ terminate: [{ element: 'a' }] })] },
  'moves-a-token': {
    of: three,
    play: [create({ x: 1 }), modify({ activate: [{ element: 'c' }], terminate: [{ element: 'a' }] }), complete('c')],
  },
  'moves-a-token-back': {
    of: three,
    play: [
      create(),
      complete('a'),
      modify({ activate: [{ element: 'a' }], terminate: [{ element: 'b' }] }),
      complete('a'),
      complete('b'),
    ],
  },
  'with-variables-for-the-process-and-the-element': {
    of: three,
    play: [
      create(),
      modify({
        activate: [{ element: 'c', variables: [{ of: { g: 1 } }, { of: { l: 2 }, at: 'c' }] }],
        terminate: [{ element: 'a' }],
      }),
      complete('c'),
    ],
  },
  'activates-inside-a-sub-process-that-is-not-active': {
    of: nested,
    play: [create(), modify({ activate: [{ element: 'b' }] }), complete('b'), complete('after')],
  },
  'activates-inside-a-sub-process-that-is-active': {
    of: nested,
    play: [
      create(),
      complete('x'),
      modify({ activate: [{ element: 'b' }] }),
      complete('b'),
      complete('a'),
      complete('b'),
      complete('after'),
    ],
  },
  'with-variables-for-a-scope': {
    of: nested,
    play: [
      create(),
      modify({ activate: [{ element: 'b', variables: [{ of: { s: 1 }, at: 'sub' }] }], terminate: [{ element: 'x' }] }),
      complete('b'),
      complete('after'),
    ],
  },
  'terminates-a-sub-process': {
    of: nested,
    play: [
      create(),
      complete('x'),
      modify({ activate: [{ element: 'after' }], terminate: [{ element: 'sub' }] }),
      complete('after'),
    ],
  },
  'terminates-the-last-element-of-a-sub-process': {
    of: nested,
    play: [create(), complete('x'), modify({ terminate: [{ element: 'a' }] })],
  },
  'needs-to-know-which-of-several-scopes': {
    of: process(['start > fork > sub > end', 'fork > sub'], {
      fork: parallelGateway(),
      sub: subProcess(['begin > a > b > done'], { begin: startEvent(), done: endEvent() }),
    }),
    play: [
      create(),
      modify({ activate: [{ element: 'b' }] }),
      modify({ activate: [{ element: 'b', in: { element: 'sub', nth: 1 } }] }),
      complete('b'),
    ],
  },
  'activates-a-repeated-task': {
    of: process(['start > x > a > end'], { a: serviceTask({ loop: { over: '=[1,2]', as: 'i' } }) }),
    play: [create(), modify({ activate: [{ element: 'a' }], terminate: [{ element: 'x' }] }), complete('a'), complete('a')],
  },
  'terminates-one-of-a-repeated-task': {
    of: process(['start > a > end'], { a: serviceTask({ loop: { over: '=[1,2]', as: 'i' } }) }),
    play: [create(), modify({ terminate: [{ element: 'a', type: 'SERVICE_TASK' }] }), complete('a')],
  },
  'activates-a-catch-event': {
    of: process(['start > a > c > b > end'], { c: catchEvent(message('m~', '=key')) }),
    play: [
      create({ key: 'k' }),
      modify({ activate: [{ element: 'c' }], terminate: [{ element: 'a' }] }),
      publish('m~', 'k'),
      complete('b'),
    ],
  },
  'activates-a-gateway-and-an-end': {
    of: process(['start > a > g > b > end'], { g: parallelGateway() }),
    play: [
      create(),
      modify({ activate: [{ element: 'g' }], terminate: [{ element: 'a' }] }),
      modify({ activate: [{ element: 'end' }], terminate: [{ element: 'b' }] }),
    ],
  },
  'activates-inside-an-event-sub-process': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [create({ key: 'k' }), modify({ activate: [{ element: 'h' }] }), complete('h'), complete('a')],
  },
  'resolves-the-incident-of-what-it-terminates': {
    of: three,
    play: [
      create(),
      fail('a', 0),
      modify({ activate: [{ element: 'b' }], terminate: [{ element: 'a' }] }),
      complete('b'),
      complete('c'),
    ],
  },
  'of-unknown-elements-is-refused': {
    of: three,
    play: [
      create(),
      modify({ activate: [{ element: 'none' }] }),
      modify({ terminate: [{ element: 'none' }] }),
      modify({ activate: [{ element: 'start' }] }),
      modify({ activate: [{ element: 'p~' }] }),
    ],
  },
  'of-a-boundary-event-is-refused': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', duration('PT1H')) }),
    play: [create(), modify({ activate: [{ element: 'b' }] })],
  },
  'of-what-is-not-there-is-refused': { play: [rpc('ModifyProcessInstance', { processInstanceKey: NO_KEY })] },
  'with-variables-at-the-wrong-scope-is-refused': {
    of: three,
    play: [
      create(),
      modify({ activate: [{ element: 'c', variables: [{ of: { x: 1 }, at: 'b' }] }] }),
      modify({ activate: [{ element: 'c', variables: [{ of: '[1]' }] }] }),
    ],
  },
  'of-a-called-process': {
    of: [
      bpmn([process(['start > call > end'], { call: callActivity('q~') })]),
      bpmn([process(['start > a > b > end'], {}, { id: 'q~' })]),
    ],
    play: [create(), modify({ process: 'q~', activate: [{ element: 'b' }], terminate: [{ element: 'a' }] }), complete('b')],
  },
  'that-leaves-nothing-of-a-called-process-is-refused': {
    of: [
      bpmn([process(['start > call > end'], { call: callActivity('q~') })]),
      bpmn([process(['start > a > b > end'], {}, { id: 'q~' })]),
    ],
    play: [create(), modify({ process: 'q~', terminate: [{ element: 'a' }] }), complete('a')],
  },
});

const renamed = process(['start > x > y > end']);

export const migrations = scenariosOf('migration', {
  'of-a-service-task': {
    of: three,
    play: [create({ v: 1 }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' }), complete('a'), complete('y')],
  },
  'to-another-process': {
    of: [bpmn([three]), bpmn([process(['start > x > y > end'], {}, { id: 'q~' })])],
    play: [create(), migrate({ id: 'q~' }, { a: 'x' }), complete('a'), complete('y')],
  },
  'of-a-user-task': {
    of: process(['start > a > b > end'], { a: userTask() }),
    play: [
      create(),
      deploy(process(['start > x > y > end'], { x: userTask() })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      completeTask('x'),
      complete('y'),
    ],
  },
  'with-an-incident': {
    of: three,
    play: [
      create(),
      fail('a', 0),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      updateRetries('a', 1),
      resolve(),
      complete('a'),
      complete('y'),
    ],
  },
  'of-a-sub-process': {
    of: nested,
    play: [
      create(),
      complete('x'),
      deploy(
        process(['start > x2 > sub2 > after2 > end'], {
          sub2: subProcess(['begin > a2 > b2 > done'], { begin: startEvent(), done: endEvent() }),
        }),
      ),
      migrate({ id: 'p~', version: 2 }, { sub: 'sub2', a: 'a2' }),
      complete('a'),
    ],
  },
  'without-a-mapping-is-refused': { of: three, play: [create(), deploy(renamed), migrate({ id: 'p~', version: 2 }, {})] },
  'to-an-element-that-is-not-there-is-refused': {
    of: three,
    play: [
      create(),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'none' }),
      migrate({ id: 'p~', version: 2 }, { none: 'x' }),
    ],
  },
  'to-another-kind-of-element-is-refused': {
    of: three,
    play: [create(), deploy(process(['start > x > end'], { x: userTask() })), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'to-another-scope-is-refused': {
    of: three,
    play: [
      create(),
      deploy(
        process(['start > sub > end'], { sub: subProcess(['begin > x > done'], { begin: startEvent(), done: endEvent() }) }),
      ),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-one-element-twice-is-refused': {
    of: three,
    play: [
      create(),
      deploy(renamed),
      rpc('MigrateProcessInstance', {
        processInstanceKey: NO_KEY,
        migrationPlan: {
          targetProcessDefinitionKey: NO_KEY,
          mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'x' }],
        },
      }),
    ],
  },
  'to-a-process-that-is-not-there-is-refused': {
    of: three,
    play: [create(), rpc('MigrateProcessInstance', { processInstanceKey: NO_KEY })],
  },
  'of-a-task-with-a-boundary-event': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', message('m~', '=key')) }),
    play: [create({ key: 'k' }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'to-a-task-with-a-boundary-event': {
    of: three,
    play: [
      create({ key: 'k' }),
      deploy(process(['start > x > end', 'b > c > end2'], { b: boundary('x', message('m~', '=key')) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-catch-event-is-refused': {
    of: process(['start > a > b > end'], { a: catchEvent(message('m~', '=key')) }),
    play: [
      create({ key: 'k' }),
      deploy(process(['start > x > y > end'], { x: catchEvent(message('m~', '=key')) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-call-activity': {
    of: [
      bpmn([process(['start > a > end'], { a: callActivity('q~') })]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [
      create(),
      deploy(process(['start > x > end'], { x: callActivity('q~') })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-repeated-task-is-refused': {
    of: process(['start > a > end'], { a: serviceTask({ loop: { over: '=[1]' } }) }),
    play: [
      create(),
      deploy(process(['start > x > end'], { x: serviceTask({ loop: { over: '=[1]' } }) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-an-event-sub-process-is-refused': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [create({ key: 'k' }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'changes-what-is-set-afterwards': {
    of: three,
    play: [
      create({ v: 1 }),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      setVariables({ v: 2 }),
      complete('a', { w: 3 }),
      cancel(),
    ],
  },
});
