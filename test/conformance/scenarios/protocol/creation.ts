import {
  bpmn,
  callActivity,
  endEvent,
  eventSubProcess,
  message,
  parallelGateway,
  process,
  serviceTask,
  startEvent,
  subProcess,
} from '../../diagrams';
import {
  cancel,
  complete,
  create,
  createAwaited,
  createVersion,
  deploy,
  publish,
  result,
  rpc,
  NO_KEY,
  fail,
  resolve,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const two = process(['start > a > b > end']);
const nested = process(['start > x > sub > after > end'], {
  sub: subProcess(
    ['begin > fork > a > done', 'fork > b > done'],
    { begin: startEvent(), fork: parallelGateway(), done: endEvent() },
    { inputs: { i: '=x' } },
  ),
});

export const creations = scenariosOf('creation', {
  'of-the-newest-version': { of: two, play: [deploy(process(['start > c > end'])), create(), complete('c')] },
  'of-a-given-version': { of: two, play: [deploy(process(['start > c > end'])), create({}, { version: 1 }), complete('a')] },
  'by-the-key-of-a-version': {
    of: two,
    play: [deploy(process(['start > c > end'])), createVersion({ id: 'p~', version: 1 }, { x: 1 }), complete('a')],
  },
  'of-what-is-not-there-is-refused': {
    of: two,
    play: [
      create({}, { process: 'none~' }),
      create({}, { version: 7 }),
      rpc('CreateProcessInstance', { processDefinitionKey: NO_KEY }),
      rpc('CreateProcessInstance', {}),
    ],
  },
  'at-an-element': { of: two, play: [create({ x: 1 }, { startAt: ['b'] }), complete('b')] },
  'at-several-elements': { of: two, play: [create({}, { startAt: ['a', 'b'] }), complete('b'), complete('a'), complete('b')] },
  'at-an-element-in-a-sub-process': {
    of: nested,
    play: [create({ x: 1 }, { startAt: ['a'] }), complete('a'), complete('after')],
  },
  'at-two-elements-in-a-sub-process': {
    of: nested,
    play: [create({ x: 1 }, { startAt: ['a', 'b'] }), complete('a'), complete('b'), complete('after')],
  },
  'at-a-sub-process': {
    of: nested,
    play: [create({ x: 1 }, { startAt: ['sub'] }), complete('a'), complete('b'), complete('after')],
  },
  'at-an-element-that-is-not-there-is-refused': {
    of: two,
    play: [create({}, { startAt: ['none'] }), create({}, { startAt: ['start'] }), create({}, { startAt: ['p~'] })],
  },
  'at-an-element-in-a-repeated-sub-process-is-refused': {
    of: process(['start > sub > end'], {
      sub: subProcess(['begin > a > done'], { begin: startEvent(), done: endEvent() }, { loop: { over: '=[1]' } }),
    }),
    play: [create({}, { startAt: ['a'] })],
  },
  'at-a-repeated-task': {
    of: process(['start > a > end'], { a: serviceTask({ loop: { over: '=[1,2]' } }) }),
    play: [create({}, { startAt: ['a'] }), complete('a'), complete('a')],
  },
  'at-a-message-start-in-an-event-sub-process-is-refused': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [
      create({ key: 'k' }, { startAt: ['happens'] }),
      create({ key: 'k' }, { startAt: ['h'] }),
      publish('m~', 'k'),
      complete('h'),
    ],
  },
  'at-an-element-that-waits-for-a-key': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [create({}, { startAt: ['a'] })],
  },
  'with-result': { of: two, play: [createAwaited({ x: 1 }), complete('a', { y: 2 }), complete('b', { z: 3 }), result()] },
  'with-some-variables-of-the-result': {
    of: two,
    play: [createAwaited({ x: 1 }, { fetch: ['y', 'none'] }), complete('a', { y: 2 }), complete('b'), result()],
  },
  'with-result-at-once': { of: process(['start > end']), play: [createAwaited({ x: 1 }), result()] },
  'with-result-of-what-is-not-there': { of: two, play: [createAwaited({}, { process: 'none~' }), result()] },
});

export const cancellations = scenariosOf('cancellation', {
  'of-one-that-waits': { of: two, play: [create(), cancel(), cancel(), complete('a')] },
  'of-what-is-not-there-is-refused': { play: [rpc('CancelProcessInstance', { processInstanceKey: NO_KEY })] },
  'of-one-that-ended-is-refused': { of: process(['start > end']), play: [create(), cancel()] },
  'resolves-its-incidents': { of: two, play: [create(), fail('a', 0), cancel(), resolve('a')] },
  'of-a-called-process-is-refused': {
    of: [
      bpmn([process(['start > call > end'], { call: callActivity('q~') })]),
      bpmn([process(['start > a > end'], {}, { id: 'q~' })]),
    ],
    play: [create(), cancel('q~'), cancel()],
  },
});
