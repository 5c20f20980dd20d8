import {
  duration,
  endEvent,
  error,
  escalation,
  eventSubProcess,
  message,
  parallelGateway,
  process,
  signal,
  startEvent,
  subProcess,
  throwEvent,
  cycle,
  boundary,
  serviceTask,
} from '../../diagrams';
import { broadcast, cancel, complete, create, publish, resolve, setVariables, throwError, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const inside = (paths: readonly string[], parts = {}, own = {}) =>
  process(['start > sub > after > end'], { sub: subProcess(paths, { begin: startEvent(), done: endEvent(), ...parts }, own) });
const withHandler = (start: ReturnType<typeof startEvent>, steps = ['happens > h > done']) =>
  process(['start > a > end'], { handler: eventSubProcess(steps, { happens: start, done: endEvent() }) });

const nestedHandlers = (start: ReturnType<typeof startEvent>) =>
  process(['start > a > end'], {
    outer: eventSubProcess(['begin > h1 > done'], {
      begin: startEvent(message('out~', '=key'), { interrupting: false }),
      done: endEvent(),
      inner: eventSubProcess(['happens > h2 > done2'], { happens: start, done2: endEvent() }),
    }),
  });

export const subProcesses = scenariosOf('sub-process', {
  'ends-when-all-inside-ended': {
    of: inside(['begin > fork > a > done', 'fork > b > done'], { fork: parallelGateway() }),
    play: [create(), complete('a'), complete('b'), complete('after')],
  },
  'what-it-listens-to-at-its-border-fails-at-its-start-event': {
    of: process(['start > sub > after > end', 'b > c > end2'], {
      sub: subProcess(['begin > a > done'], { begin: startEvent(), done: endEvent() }),
      b: boundary('sub', message('m~', '=key')),
    }),
    play: [create({}), setVariables({ key: 'k' }), resolve('begin'), publish('m~', 'k'), complete('c')],
  },
  'variables-go-up-to-the-process': {
    of: inside(['begin > a > done']),
    play: [create({ x: 1 }), complete('a', { x: 2, y: 3 }), complete('after')],
  },
  'input-mappings-make-local-variables': {
    of: inside(['begin > a > done'], {}, { inputs: { i: '=x', x: '=x' } }),
    play: [create({ x: 1 }), complete('a', { x: 2, i: 5, y: 3 }), complete('after')],
  },
  'output-mappings-let-out-what-they-say': {
    of: inside(['begin > a > done'], {}, { inputs: { r: '=null' }, outputs: { o: '=r' } }),
    play: [create({ x: 1 }), complete('a', { r: 2, hidden: 3 }), complete('after')],
  },
  'a-failing-input-mapping-is-an-incident': {
    of: inside(['begin > a > done'], {}, { inputs: { i: '=assert(x, x > 5)' } }),
    play: [create({ x: 1 }), setVariables({ x: 6 }), resolve('sub'), complete('a'), complete('after')],
  },
  'a-failing-output-mapping-is-an-incident': {
    of: inside(['begin > a > done'], {}, { outputs: { o: '=assert(x, x > 5)' } }),
    play: [create({ x: 1 }), complete('a'), setVariables({ x: 6 }), resolve('sub'), complete('after')],
  },
  'in-a-sub-process': {
    of: inside(['begin > inner > done'], { inner: subProcess(['b2 > a > e2'], { b2: startEvent(), e2: endEvent() }) }),
    play: [create(), complete('a', { x: 1 }), complete('after')],
  },
  'is-cancelled-from-inside-out': {
    of: inside(['begin > inner > done'], { inner: subProcess(['b2 > a > e2'], { b2: startEvent(), e2: endEvent() }) }),
    play: [create(), cancel()],
  },
  'without-end-event': {
    of: process(['start > sub > after > end'], { sub: subProcess(['begin > a'], { begin: startEvent() }) }),
    play: [create(), complete('a'), complete('after')],
  },
});

export const eventSubProcesses = scenariosOf('event-sub-process', {
  'a-message-interrupts': {
    of: withHandler(startEvent(message('m~', '=key'))),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1 }), complete('h')],
  },
  'a-message-does-not-interrupt-and-comes-again': {
    of: withHandler(startEvent(message('m~', '=key'), { interrupting: false })),
    play: [
      create({ key: 'k' }),
      publish('m~', 'k', { n: 1 }),
      publish('m~', 'k', { n: 2 }),
      complete('h'),
      complete('a'),
      complete('h'),
    ],
  },
  'a-message-key-that-fails-is-an-incident-of-the-process': {
    of: withHandler(startEvent(message('m~', '=key'))),
    play: [create({}), setVariables({ key: 'k' }), resolve(), publish('m~', 'k'), complete('h')],
  },
  'a-timer-interrupts': {
    of: withHandler(startEvent(duration('PT30M'))),
    pace: 'PT1H',
    play: [create(), timePasses(), complete('h')],
  },
  'a-timer-that-does-not-interrupt-fires-once': {
    of: withHandler(startEvent(duration('PT30M'), { interrupting: false })),
    pace: 'PT1H',
    play: [create(), timePasses(), timePasses(), complete('h'), complete('a')],
  },
  'a-timer-cycle-does-not-interrupt': {
    of: withHandler(startEvent(cycle('R2/PT1H'), { interrupting: false })),
    pace: 'PT1H',
    play: [create(), timePasses(), timePasses(), timePasses(), complete('h'), complete('h'), complete('a')],
  },
  'a-signal-interrupts': {
    of: withHandler(startEvent(signal('s~'))),
    play: [create(), broadcast('s~', { x: 1 }), complete('h')],
  },
  'a-signal-does-not-interrupt': {
    of: withHandler(startEvent(signal('s~'), { interrupting: false })),
    play: [create(), broadcast('s~', { x: 1 }), broadcast('s~'), complete('h'), complete('h'), complete('a')],
  },
  'an-error-interrupts': {
    of: withHandler(startEvent(error('E'))),
    play: [create(), throwError('a', 'E', { variables: { x: 1 } }), complete('h')],
  },
  'an-error-without-a-code-catches-all': {
    of: withHandler(startEvent(error())),
    play: [create(), throwError('a', 'ANY'), complete('h')],
  },
  'an-error-inside-it-goes-up': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > a > done'], {
        begin: startEvent(),
        done: endEvent(),
        handler: eventSubProcess(['happens > h > done2'], { happens: startEvent(error('E')), done2: endEvent(error('E')) }),
      }),
      b: boundary('sub', error('E')),
    }),
    play: [create(), throwError('a', 'E'), complete('h'), complete('c')],
  },
  'an-escalation-interrupts': {
    of: process(['start > t > a > end'], {
      t: throwEvent(escalation('L')),
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(escalation('L')), done: endEvent() }),
    }),
    play: [create(), complete('h')],
  },
  'an-escalation-does-not-interrupt': {
    of: process(['start > t > a > end'], {
      t: throwEvent(escalation('L')),
      handler: eventSubProcess(['happens > h > done'], {
        happens: startEvent(escalation('L'), { interrupting: false }),
        done: endEvent(),
      }),
    }),
    play: [create(), complete('a'), complete('h')],
  },
  'an-escalation-without-a-code-catches-all': {
    of: process(['start > t > a > end'], {
      t: throwEvent(escalation('L')),
      handler: eventSubProcess(['happens > h > done'], {
        happens: startEvent(escalation(), { interrupting: false }),
        done: endEvent(),
      }),
    }),
    play: [create(), complete('a'), complete('h')],
  },
  'output-mappings-of-its-start-run': {
    of: withHandler(startEvent(message('m~', '=key'), { outputs: { y: '=x' } })),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1, hidden: 2 }), complete('h')],
  },
  'inside-a-sub-process-it-interrupts-that-only': {
    of: process(['start > sub > after > end'], {
      sub: subProcess(['begin > a > done'], {
        begin: startEvent(),
        done: endEvent(),
        handler: eventSubProcess(['happens > h > done2'], { happens: startEvent(message('m~', '=key')), done2: endEvent() }),
      }),
    }),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1 }), complete('h', { y: 2 }), complete('after')],
  },
  'a-scope-waits-for-its-handlers': {
    of: withHandler(startEvent(message('m~', '=key'), { interrupting: false })),
    play: [create({ key: 'k' }), publish('m~', 'k'), complete('a'), complete('h')],
  },
  'an-interrupting-one-ends-the-others': {
    of: process(['start > a > end'], {
      one: eventSubProcess(['m1 > h1 > e1'], {
        m1: startEvent(message('one~', '=key'), { interrupting: false }),
        e1: endEvent(),
      }),
      two: eventSubProcess(['m2 > h2 > e2'], { m2: startEvent(message('two~', '=key')), e2: endEvent() }),
    }),
    play: [create({ key: 'k' }), publish('one~', 'k'), publish('two~', 'k'), publish('one~', 'k'), complete('h2')],
  },
  'an-interrupting-one-holds-a-buffered-message': {
    of: withHandler(startEvent(message('m~', '=key'))),
    play: [publish('m~', 'k', { early: true }, { ttl: 60_000 }), create({ key: 'k' }), complete('h')],
  },
  'with-a-repeated-task-inside': {
    of: withHandler(startEvent(signal('s~')), ['happens > h > done']),
    play: [create(), broadcast('s~'), cancel()],
  },
  'inside-another': {
    of: nestedHandlers(startEvent(message('in~', '=key'))),
    play: [create({ key: 'k' }), publish('out~', 'k', { x: 1 }), publish('in~', 'k', { y: 2 }), complete('h2'), cancel()],
  },
  'inside-another-that-does-not-interrupt': {
    of: nestedHandlers(startEvent(message('in~', '=key'), { interrupting: false })),
    play: [
      create({ key: 'k' }),
      publish('out~', 'k', { x: 1 }),
      publish('in~', 'k', { y: 2 }),
      complete('h1'),
      complete('h2'),
      complete('a'),
      cancel(),
    ],
  },
  'inside-another-catches-an-error': {
    of: nestedHandlers(startEvent(error('E'))),
    play: [create({ key: 'k' }), publish('out~', 'k'), throwError('h1', 'E', { variables: { y: 2 } }), complete('h2'), cancel()],
  },
  'inside-another-is-begun-by-a-signal': {
    of: nestedHandlers(startEvent(signal('s~'))),
    play: [create({ key: 'k' }), publish('out~', 'k'), broadcast('s~', { y: 2 }), complete('h2'), cancel()],
  },
  'inside-another-stays-idle': {
    of: nestedHandlers(startEvent(message('in~', '=key'))),
    play: [create({ key: 'k' }), publish('out~', 'k'), complete('h1'), cancel()],
  },
  'inside-a-sub-process-of-another': {
    of: process(['start > a > end'], {
      outer: eventSubProcess(['begin > sub > done'], {
        begin: startEvent(message('out~', '=key'), { interrupting: false }),
        done: endEvent(),
        sub: subProcess(['b2 > h1 > e2'], {
          b2: startEvent(),
          e2: endEvent(),
          inner: eventSubProcess(['happens > h2 > e3'], { happens: startEvent(message('in~', '=key')), e3: endEvent() }),
        }),
      }),
    }),
    play: [create({ key: 'k' }), publish('out~', 'k'), publish('in~', 'k', { y: 2 }), complete('h2'), complete('a')],
  },
  'a-task-with-a-boundary-inside': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done', 'b > c > done'], {
        happens: startEvent(signal('s~'), { interrupting: false }),
        h: serviceTask(),
        b: boundary('h', error('E')),
        done: endEvent(),
      }),
    }),
    play: [create(), broadcast('s~'), throwError('h', 'E'), complete('c'), complete('a')],
  },
});
