import {
  boundary,
  bpmn,
  callActivity,
  catchEvent,
  compensation,
  duration,
  endEvent,
  eventBasedGateway,
  eventSubProcess,
  message,
  process,
  serviceTask,
  startEvent,
  subProcess,
  parallelGateway,
  throwEvent,
} from '../../diagrams';
import { complete, create, fail, modify, publish, rpc, NO_KEY } from '../../play/steps';
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
  'activates-a-call-activity-and-ends-it': {
    of: [
      bpmn([process(['start > x > call > end'], { call: callActivity('q~') })]),
      bpmn([process(['start > a > end'], {}, { id: 'q~' })]),
    ],
    play: [
      create({ v: 1 }),
      modify({ activate: [{ element: 'call', variables: [{ of: { l: 1 }, at: 'call' }] }] }),
      modify({ terminate: [{ element: 'call' }] }),
      complete('x'),
      complete('a'),
    ],
  },
  'activates-an-event-based-gateway-and-ends-it': {
    of: process(['start > x > g', 'g > m > end', 'g > t > end'], {
      g: eventBasedGateway(),
      m: catchEvent(message('m~', '=key')),
      t: catchEvent(duration('PT10H')),
    }),
    play: [
      create({ key: 'k' }),
      modify({ activate: [{ element: 'g' }], terminate: [{ element: 'x' }] }),
      modify({ activate: [{ element: 'g', variables: [{ of: { key: 'l' } }] }], terminate: [{ element: 'g' }] }),
      publish('m~', 'k'),
      publish('m~', 'l'),
    ],
  },
  'ends-what-has-events-on-its-border': {
    of: process(['start > x > a > end', 'b > c > end2'], { b: boundary('a', message('m~', '=key')) }),
    play: [
      create({ key: 'k' }),
      modify({ activate: [{ element: 'a' }] }),
      modify({ terminate: [{ element: 'a' }] }),
      publish('m~', 'k'),
      complete('x'),
      publish('m~', 'k'),
      complete('c'),
    ],
  },
  'activates-a-handler-and-a-throw-of-a-compensation': {
    of: process(['start > a > x > t > end', 'onA .. undoA'], {
      onA: boundary('a', compensation()),
      undoA: serviceTask({ forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [
      create(),
      complete('a'),
      modify({ activate: [{ element: 't' }] }),
      modify({ activate: [{ element: 'undoA' }] }),
      complete('undoA'),
      complete('undoA'),
      complete('x'),
    ],
  },
  'ends-a-handler-of-a-compensation': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      onA: boundary('a', compensation()),
      undoA: serviceTask({ forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), modify({ terminate: [{ element: 'undoA' }] }), modify({ terminate: [{ element: 't' }] })],
  },
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
