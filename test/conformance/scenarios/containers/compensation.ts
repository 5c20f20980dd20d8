import {
  boundary,
  bpmn,
  callActivity,
  compensation,
  endEvent,
  error,
  eventSubProcess,
  message,
  parallelGateway,
  process,
  receiveTask,
  scriptTask,
  serviceTask,
  startEvent,
  subProcess,
  throwEvent,
  userTask,
} from '../../diagrams';
import { cancel, complete, completeTask, create, fail, publish, throwError } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const undo = { undoA: serviceTask({ forCompensation: true }), onA: boundary('a', compensation()) };
const undoB = { undoB: serviceTask({ forCompensation: true }), onB: boundary('b', compensation()) };
const two = (throwing: ReturnType<typeof throwEvent>, paths = ['start > a > b > t > c > end']) =>
  process([...paths, 'onA .. undoA', 'onB .. undoB'], { ...undo, ...undoB, t: throwing });

export const compensations = scenariosOf('compensation', {
  'all-that-was-done-is-undone': {
    of: two(throwEvent(compensation())),
    play: [create(), complete('a', { x: 1 }), complete('b'), complete('undoA'), complete('undoB'), complete('c')],
  },
  'one-activity-is-undone': {
    of: two(throwEvent(compensation('a'))),
    play: [create(), complete('a'), complete('b'), complete('undoA'), complete('c')],
  },
  'nothing-to-undo-passes': {
    of: two(throwEvent(compensation('b')), ['start > a > t > c > end', 'startless > b']),
    play: [create(), complete('a'), complete('c')],
  },
  'an-end-event-undoes': {
    of: process(['start > a > end', 'onA .. undoA'], { ...undo, end: endEvent(compensation()) }),
    play: [create(), complete('a'), complete('undoA', { y: 1 })],
  },
  'several-throw-at-once': {
    of: process(['start > a > fork > t > end', 'fork > u > end', 'onA .. undoA'], {
      ...undo,
      fork: parallelGateway(),
      t: throwEvent(compensation()),
      u: throwEvent(compensation('a')),
    }),
    play: [create(), complete('a'), complete('undoA')],
  },
  'an-error-from-a-handler': {
    of: process(['start > sub > end', 'caught > c > end2'], {
      sub: subProcess(['begin > a > t > done', 'onA .. undoA'], {
        begin: startEvent(),
        done: endEvent(),
        ...undo,
        t: throwEvent(compensation()),
      }),
      caught: boundary('sub', error('E')),
    }),
    play: [create(), complete('a'), throwError('undoA', 'E'), complete('c')],
  },
  'from-an-event-sub-process': {
    of: process(['start > a > b > end', 'onA .. undoA'], {
      ...undo,
      h: eventSubProcess(['happens > t > h1 > done'], {
        happens: startEvent(message('m~', '=key')),
        t: throwEvent(compensation()),
        done: endEvent(),
      }),
    }),
    play: [create({ key: 'k' }), complete('a'), publish('m~', 'k'), complete('undoA'), complete('h1')],
  },
  'of-a-receive-task': {
    of: process(['start > a > r > t > end', 'onA .. undoA', 'onR .. undoR'], {
      ...undo,
      r: receiveTask('m~', '=key'),
      onR: boundary('r', compensation()),
      undoR: serviceTask({ forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create({ key: 'k' }), complete('a'), publish('m~', 'k'), complete('undoR'), complete('undoA')],
  },
  'what-was-done-twice-is-undone-twice': {
    of: process(['start > a > t > end', 'start > a', 'onA .. undoA'], { ...undo, t: throwEvent(compensation()) }),
    play: [create(), complete('a'), complete('undoA'), complete('a'), complete('undoA')],
  },
  'a-handler-with-mappings': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      ...undo,
      undoA: serviceTask({ forCompensation: true, inputs: { i: '=x' }, outputs: { o: '=r' } }),
      t: throwEvent(compensation()),
    }),
    play: [create({ x: 1 }), complete('a'), complete('undoA', { r: 2 })],
  },
  'a-handler-that-is-a-user-task': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      ...undo,
      undoA: userTask({ forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), completeTask('undoA')],
  },
  'a-handler-that-is-a-script': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      ...undo,
      undoA: scriptTask('=1', 'undone', { forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a')],
  },
  'a-handler-that-is-a-sub-process': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      ...undo,
      undoA: subProcess(['begin > in > done'], { begin: startEvent(), done: endEvent() }, { forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), complete('in')],
  },
  'inside-a-sub-process-from-outside': {
    of: process(['start > sub > t > c > end'], {
      sub: subProcess(['begin > a > done', 'onA .. undoA'], { begin: startEvent(), done: endEvent(), ...undo }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), complete('undoA'), complete('c')],
  },
  'a-sub-process-by-its-handler': {
    of: process(['start > sub > t > c > end', 'onSub .. undoSub'], {
      sub: subProcess(['begin > a > done', 'onA .. undoA'], { begin: startEvent(), done: endEvent(), ...undo }),
      onSub: boundary('sub', compensation()),
      undoSub: serviceTask({ forCompensation: true }),
      t: throwEvent(compensation('sub')),
    }),
    play: [create(), complete('a'), complete('undoSub'), complete('undoA'), complete('c')],
  },
  'inside-a-sub-process-from-inside': {
    of: process(['start > a > sub > end', 'onA .. undoA'], {
      ...undo,
      sub: subProcess(['begin > b > t > done', 'onB .. undoB'], {
        begin: startEvent(),
        done: endEvent(),
        ...undoB,
        t: throwEvent(compensation()),
      }),
    }),
    play: [create(), complete('a'), complete('b'), complete('undoB'), complete('undoA')],
  },
  'a-called-process-by-its-handler': {
    of: [
      bpmn([
        process(['start > a > t > c > end', 'onA .. undoA'], {
          a: callActivity('q~'),
          onA: boundary('a', compensation()),
          undoA: serviceTask({ forCompensation: true }),
          t: throwEvent(compensation()),
        }),
      ]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [create(), complete('in'), complete('undoA'), complete('c')],
  },
  'a-repeated-task': {
    of: process(['start > a > t > c > end', 'onA .. undoA'], {
      ...undo,
      a: serviceTask({ loop: { over: '=[1,2]', as: 'i' } }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), complete('a'), complete('undoA'), complete('c')],
  },
  'a-handler-that-fails-is-an-incident': {
    of: two(throwEvent(compensation())),
    play: [create(), complete('a'), complete('b'), fail('undoA', 0), complete('undoB'), cancel()],
  },
  'what-is-under-way-is-not-undone': {
    of: process(['start > a > end', 'start > b > t > c > end', 'onA .. undoA'], { ...undo, t: throwEvent(compensation()) }),
    play: [create(), complete('b'), complete('c'), complete('a')],
  },
  'is-cancelled-while-undoing': {
    of: two(throwEvent(compensation())),
    play: [create(), complete('a'), complete('b'), cancel(), complete('undoA')],
  },
});
