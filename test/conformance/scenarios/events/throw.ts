import {
  boundary,
  bpmn,
  catchEvent,
  endEvent,
  error,
  escalation,
  link,
  messageJob,
  process,
  signal,
  startEvent,
  subProcess,
  throwEvent,
} from '../../diagrams';
import {
  complete,
  completeTask,
  create,
  fail,
  failTask,
  resolve,
  setVariables,
  throwError,
  throwErrorFromTask,
  updateRetries,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const throws = (event: ReturnType<typeof throwEvent>) => process(['start > t > a > end'], { t: event });
const listener = process(['start > heard > end'], { start: startEvent(signal('s~')) }, { id: 'q~' });

export const throwing = scenariosOf('intermediate-throw-event', {
  'none-passes': {
    of: throws(throwEvent(undefined, { inputs: { i: '=1' }, outputs: { o: '=i + 1' } })),
    play: [create(), complete('a')],
  },
  'a-message-is-a-job': {
    of: throws(throwEvent(messageJob('tell~'), { headers: { to: 'desk' } })),
    play: [create(), complete('tell~', { r: 1 }), complete('a')],
  },
  'a-message-job-has-retries': {
    of: throws(throwEvent(messageJob('="tell~"', '=n'))),
    play: [create({ n: 5 }), fail('tell~', 0), updateRetries('t', 2), resolve('t'), throwError('tell~', 'X')],
  },
  'a-message-job-that-threw-fails-and-is-done': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > t > done'], { begin: startEvent(), t: throwEvent(messageJob('tell~')), done: endEvent() }),
      b: boundary('sub', error('X')),
    }),
    play: [
      create(),
      throwError('tell~', 'X', { variables: { v: 1 } }),
      failTask('t', 0),
      throwErrorFromTask('t', 'X'),
      updateRetries('t', 1),
      resolve('t'),
      throwError('tell~', 'X'),
      completeTask('t'),
    ],
  },
  'a-message-job-has-mappings': {
    of: throws(throwEvent(messageJob('tell~'), { inputs: { i: '=x' }, outputs: { o: '=r' } })),
    play: [create({ x: 1 }), complete('tell~', { r: 2 }), complete('a')],
  },
  'a-signal-is-broadcast': {
    of: [bpmn([throws(throwEvent(signal('s~')))]), bpmn([listener])],
    play: [create({ x: 1 }), complete('heard'), complete('a')],
  },
  'a-signal-carries-its-inputs': {
    of: [bpmn([throws(throwEvent(signal('s~'), { inputs: { i: '=x' } }))]), bpmn([listener])],
    play: [create({ x: 1 }), complete('heard'), complete('a')],
  },
  'a-signal-name-is-an-expression': {
    of: [bpmn([throws(throwEvent(signal('=name')))]), bpmn([listener])],
    play: [create({ name: 's~' }), complete('heard'), complete('a')],
  },
  'a-signal-name-that-is-no-text-is-an-incident': {
    of: throws(throwEvent(signal('=name'))),
    play: [create({ name: 1 }), setVariables({ name: 's~' }), resolve('t'), complete('a')],
  },
  'an-escalation-goes-on-inside-and-is-heard-outside': {
    of: process(['start > sub > after > ok', 'caught > c > ok2'], {
      sub: subProcess(['begin > t > in > out'], { begin: startEvent(), t: throwEvent(escalation('L')), out: endEvent() }),
      caught: boundary('sub', escalation('L'), { interrupting: false }),
      ok: endEvent(),
      ok2: endEvent(),
    }),
    play: [create(), complete('c'), complete('in'), complete('after')],
  },
  'an-escalation-code-is-an-expression': {
    of: throws(throwEvent(escalation('=code'))),
    play: [create({ code: 'L' }), complete('a')],
  },
  'an-escalation-code-that-is-no-text-is-an-incident': {
    of: throws(throwEvent(escalation('=code'))),
    play: [create({ code: 1 }), setVariables({ code: 'L' }), resolve('t'), complete('a')],
  },
  'an-escalation-that-nobody-catches-passes': { of: throws(throwEvent(escalation('L'))), play: [create(), complete('a')] },
  'a-link-jumps': {
    of: process(['start > a > out', 'in > b > end'], { out: throwEvent(link('there')), in: catchEvent(link('there')) }),
    play: [create(), complete('a', { x: 1 }), complete('b')],
  },
  'two-links-jump-to-one': {
    of: process(['start > a > out', 'start > b > out2', 'in > c > end'], {
      out: throwEvent(link('there')),
      out2: throwEvent(link('there')),
      in: catchEvent(link('there')),
    }),
    play: [create(), complete('b'), complete('c'), complete('a'), complete('c')],
  },
  'a-link-inside-a-sub-process': {
    of: process(['start > sub > end'], {
      sub: subProcess(['begin > a > out', 'in > b > done'], {
        begin: startEvent(),
        out: throwEvent(link('there')),
        in: catchEvent(link('there')),
        done: endEvent(),
      }),
    }),
    play: [create(), complete('a'), complete('b')],
  },
});
