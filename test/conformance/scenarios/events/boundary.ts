import {
  boundary,
  callActivity,
  bpmn,
  cycle,
  date,
  type Definition,
  duration,
  endEvent,
  error,
  escalation,
  message,
  process,
  receiveTask,
  serviceTask,
  signal,
  startEvent,
  subProcess,
  throwEvent,
  userTask,
} from '../../diagrams';
import { activate, broadcast, complete, create, publish, resolve, setVariables, throwError, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const over = (what: Definition, interrupting?: false) =>
  process(['start > a > end', 'b > c > end2'], { b: boundary('a', what, interrupting === false ? { interrupting } : {}) });
const withCode = (...codes: readonly (string | undefined)[]) =>
  process(
    ['start > a > end', ...codes.map((_, at) => `b${at} > c${at} > end`)],
    Object.fromEntries(codes.map((code, at) => [`b${at}`, boundary('a', error(code))])),
  );

export const boundaries = scenariosOf('boundary-event', {
  'a-message-interrupts': {
    of: over(message('m~', '=key')),
    play: [create({ key: 'k' }), activate('a'), publish('m~', 'k', { x: 1 }), complete('a'), complete('c')],
  },
  'a-message-does-not-interrupt-and-comes-again': {
    of: over(message('m~', '=key'), false),
    play: [
      create({ key: 'k' }),
      publish('m~', 'k', { n: 1 }),
      publish('m~', 'k', { n: 2 }),
      complete('c'),
      complete('a'),
      publish('m~', 'k'),
      complete('c'),
    ],
  },
  'a-message-key-that-fails-is-an-incident-of-the-host': {
    of: over(message('m~', '=key')),
    play: [create({}), setVariables({ key: 'k' }), resolve('a'), publish('m~', 'k'), complete('c')],
  },
  'a-message-key-sees-the-inputs-of-the-host-not': {
    of: process(['start > a > end', 'b > c > end2'], {
      a: serviceTask({ inputs: { key: '="inner"' } }),
      b: boundary('a', message('m~', '=key')),
    }),
    play: [create({ key: 'outer' }), publish('m~', 'inner'), publish('m~', 'outer'), complete('c')],
  },
  'output-mappings-run': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', message('m~', '=key'), { outputs: { y: '=x' } }) }),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: 1, hidden: 2 }), complete('c')],
  },
  'a-failing-output-mapping-is-an-incident': {
    of: process(['start > a > end', 'b > c > end2'], {
      b: boundary('a', message('m~', '=key'), { outputs: { y: '=assert(x, x > 5)' } }),
    }),
    play: [
      create({ key: 'k' }),
      publish('m~', 'k', { x: 1 }),
      setVariables({ x: 6 }, { element: 'b' }),
      resolve('b'),
      complete('c'),
    ],
  },
  'a-timer-duration-interrupts': {
    of: over(duration('PT30M')),
    pace: 'PT1H',
    play: [create(), activate('a'), timePasses(), complete('c')],
  },
  'a-timer-duration-that-does-not-interrupt-fires-once': {
    of: over(duration('PT30M'), false),
    pace: 'PT1H',
    play: [create(), timePasses(), timePasses(), complete('c'), complete('a')],
  },
  'a-timer-date-interrupts': {
    of: over(date('=due')),
    pace: 'PT1H',
    play: [create({ due: '{now+30m}' }), timePasses(), complete('c')],
  },
  'a-timer-date-does-not-interrupt': {
    of: over(date('=due'), false),
    pace: 'PT1H',
    play: [create({ due: '{now+30m}' }), timePasses(), complete('c'), complete('a')],
  },
  'a-timer-cycle-fires-as-often-as-it-says': {
    of: over(cycle('R2/PT1H'), false),
    pace: 'PT1H',
    play: [create(), timePasses(), complete('c'), timePasses(), complete('c'), timePasses(), complete('a')],
  },
  'a-timer-cycle-without-end': {
    of: over(cycle('R/PT1H'), false),
    pace: 'PT1H',
    play: [create(), timePasses(), complete('c'), timePasses(), complete('c'), complete('a'), timePasses()],
  },
  'a-timer-cycle-is-an-expression': {
    of: over(cycle('=cycle(2, duration("PT1H"))'), false),
    pace: 'PT1H',
    play: [create(), timePasses(), complete('c'), timePasses(), complete('c'), complete('a')],
  },
  'a-cron-cycle': {
    of: over(cycle('0 0 * * * *'), false),
    pace: 'PT1H',
    play: [create(), timePasses(), complete('c'), timePasses(), complete('c'), complete('a')],
  },
  'a-timer-cycle-with-a-start': {
    of: over(cycle('=c'), false),
    pace: 'PT1H',
    play: [create({ c: 'R2/{now+30m}/PT1H' }), timePasses(), complete('c'), timePasses(), complete('c'), complete('a')],
  },
  'a-timer-that-fails-is-an-incident-of-the-host': {
    of: over(duration('=d')),
    play: [create({ d: 'soon' }), setVariables({ d: 'PT1H' }), resolve('a'), complete('a')],
  },
  'a-host-that-is-done-cancels-the-timer': {
    of: over(duration('PT30M')),
    pace: 'PT1H',
    play: [create(), complete('a'), timePasses()],
  },
  'a-signal-interrupts': { of: over(signal('s~')), play: [create(), broadcast('s~', { x: 1 }), complete('c')] },
  'a-signal-does-not-interrupt-and-comes-again': {
    of: over(signal('s~'), false),
    play: [create(), broadcast('s~', { n: 1 }), broadcast('s~', { n: 2 }), complete('c'), complete('c'), complete('a')],
  },
  'an-error-interrupts': {
    of: over(error('E')),
    play: [create(), throwError('a', 'E', { message: 'why', variables: { x: 1 } }), complete('c')],
  },
  'an-error-by-its-code': { of: withCode('A', 'B'), play: [create(), throwError('a', 'B'), complete('c1')] },
  'an-error-without-a-code-catches-all': { of: withCode('A', undefined), play: [create(), throwError('a', 'B'), complete('c1')] },
  'an-error-prefers-its-code-to-catching-all': {
    of: withCode(undefined, 'B'),
    play: [create(), throwError('a', 'B'), complete('c1')],
  },
  'an-error-output-mapping-sees-the-thrown-variables': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', error('E'), { outputs: { y: '=x' } }) }),
    play: [create(), throwError('a', 'E', { variables: { x: 1, hidden: 2 } }), complete('c')],
  },
  'an-error-goes-up-to-the-next-that-catches-it': {
    of: process(['start > sub > end', 'outer > c > end2'], {
      sub: subProcess(['begin > a > done', 'inner > d > done2'], {
        begin: startEvent(),
        done: endEvent(),
        done2: endEvent(),
        inner: boundary('a', error('OTHER')),
      }),
      outer: boundary('sub', error('E')),
    }),
    play: [create(), throwError('a', 'E', { variables: { x: 1 } }), complete('c')],
  },
  'an-error-goes-up-through-a-call-activity': {
    of: [
      bpmn([process(['start > call > end', 'b > c > end2'], { call: callActivity('q~'), b: boundary('call', error('E')) })]),
      bpmn([process(['start > a > end'], {}, { id: 'q~' })]),
    ],
    play: [create(), throwError('a', 'E', { variables: { x: 1 } }), complete('c')],
  },
  'an-escalation-interrupts': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > t > a > done'], { begin: startEvent(), t: throwEvent(escalation('L')), done: endEvent() }),
      b: boundary('sub', escalation('L')),
    }),
    play: [create(), complete('c')],
  },
  'an-escalation-without-a-code-catches-all': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > t > a > done'], { begin: startEvent(), t: throwEvent(escalation('L')), done: endEvent() }),
      b: boundary('sub', escalation(), { interrupting: false }),
    }),
    play: [create(), complete('c'), complete('a')],
  },
  'an-escalation-goes-up-through-a-call-activity': {
    of: [
      bpmn([
        process(['start > call > end', 'b > c > end2'], {
          call: callActivity('q~'),
          b: boundary('call', escalation('L'), { interrupting: false }),
        }),
      ]),
      bpmn([process(['start > t > a > end'], { t: throwEvent(escalation('L')) }, { id: 'q~' })]),
    ],
    play: [create(), complete('c'), complete('a')],
  },
  'on-a-sub-process-it-ends-all-inside': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > a > done', 'begin > d > done2'], { begin: startEvent(), done: endEvent(), done2: endEvent() }),
      b: boundary('sub', message('m~', '=key')),
    }),
    play: [create({ key: 'k' }), publish('m~', 'k'), complete('c')],
  },
  'on-a-call-activity-it-ends-the-called-process': {
    of: [
      bpmn([
        process(['start > call > end', 'b > c > end2'], { call: callActivity('q~'), b: boundary('call', message('m~', '=key')) }),
      ]),
      bpmn([process(['start > a > end'], {}, { id: 'q~' })]),
    ],
    play: [create({ key: 'k' }), publish('m~', 'k'), complete('c')],
  },
  'on-a-user-task': {
    of: process(['start > a > end', 'b > c > end2'], { a: userTask(), b: boundary('a', message('m~', '=key')) }),
    play: [create({ key: 'k' }), publish('m~', 'k'), complete('c')],
  },
  'on-a-receive-task': {
    of: process(['start > a > end', 'b > c > end2'], { a: receiveTask('r~', '=key'), b: boundary('a', message('m~', '=key')) }),
    play: [create({ key: 'k' }), publish('m~', 'k'), publish('r~', 'k'), complete('c')],
  },
  'on-a-multi-instance-body-it-ends-all': {
    of: process(['start > a > end', 'b > c > end2'], {
      a: serviceTask({ loop: { over: '=[1,2]', as: 'i' } }),
      b: boundary('a', message('m~', '=key')),
    }),
    play: [create({ key: 'k' }), complete('a'), publish('m~', 'k'), complete('c')],
  },
  'several-on-one-host': {
    of: process(['start > a > end', 'b > c > end2', 'd > e > end3'], {
      b: boundary('a', message('m~', '=key'), { interrupting: false }),
      d: boundary('a', signal('s~')),
    }),
    play: [create({ key: 'k' }), publish('m~', 'k'), broadcast('s~'), complete('e'), complete('c')],
  },
});
