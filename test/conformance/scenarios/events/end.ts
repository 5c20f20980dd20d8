import {
  boundary,
  bpmn,
  endEvent,
  error,
  escalation,
  messageJob,
  parallelGateway,
  process,
  signal,
  startEvent,
  subProcess,
  terminate,
} from '../../diagrams';
import { complete, completeTask, create, fail, resolve, setVariables, throwError, updateRetries } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const endsBy = (end: ReturnType<typeof endEvent>) =>
  process(['start > sub > after > ok', 'caught > c > ok2'], {
    sub: subProcess(['begin > in > out'], { begin: startEvent(), out: end }),
    caught: boundary('sub', error('E')),
    ok: endEvent(),
    ok2: endEvent(),
  });

export const end = scenariosOf('end-event', {
  'several-are-reached': {
    of: process(['start > fork > a > end', 'fork > b > endB'], { fork: parallelGateway() }),
    play: [create(), complete('b'), complete('a')],
  },
  'input-and-output-mappings-run': {
    of: process(['start > end'], { end: endEvent(undefined, { inputs: { i: '=x' }, outputs: { y: '=x + 1' } }) }),
    play: [create({ x: 1 })],
  },
  'terminate-ends-the-process': {
    of: process(['start > fork > a > end', 'fork > b > endB'], { fork: parallelGateway(), end: endEvent(terminate()) }),
    play: [create(), complete('a'), complete('b')],
  },
  'terminate-ends-its-own-scope-only': {
    of: process(['start > sub > after > end'], {
      sub: subProcess(['begin > fork > a > stop', 'fork > b > done'], {
        begin: startEvent(),
        fork: parallelGateway(),
        stop: endEvent(terminate()),
        done: endEvent(),
      }),
    }),
    play: [create(), complete('a', { x: 1 }), complete('b'), complete('after')],
  },
  'an-error-is-caught-outside': { of: endsBy(endEvent(error('E'))), play: [create(), complete('in', { x: 1 }), complete('c')] },
  'an-error-code-is-an-expression': {
    of: endsBy(endEvent(error('=code'))),
    play: [create({ code: 'E' }), complete('in'), complete('c')],
  },
  'an-error-that-nobody-catches-is-an-incident': {
    of: endsBy(endEvent(error('OTHER'))),
    play: [create(), complete('in'), resolve('out')],
  },
  'an-error-code-that-is-no-text-is-an-incident': {
    of: endsBy(endEvent(error('=code'))),
    play: [create({ code: 5 }), complete('in'), setVariables({ code: 'E' }), resolve('out'), complete('c')],
  },
  'an-escalation-is-caught-outside': {
    of: process(['start > sub > after > ok', 'caught > c > ok2'], {
      sub: subProcess(['begin > in > out'], { begin: startEvent(), out: endEvent(escalation('L')) }),
      caught: boundary('sub', escalation('L'), { interrupting: false }),
      ok: endEvent(),
      ok2: endEvent(),
    }),
    play: [create(), complete('in'), complete('c'), complete('after')],
  },
  'an-escalation-that-nobody-catches-passes': {
    of: process(['start > a > end'], { end: endEvent(escalation('L')) }),
    play: [create(), complete('a')],
  },
  'a-message-is-a-job': {
    of: process(['start > end'], {
      end: endEvent(messageJob('tell~'), { headers: { to: 'desk' }, inputs: { i: '=x' }, outputs: { o: '=r' } }),
    }),
    play: [create({ x: 1 }), complete('tell~', { r: 2 })],
  },
  'a-message-job-throws-and-fails': {
    of: process(['start > end'], { end: endEvent(messageJob('tell~', '2')) }),
    play: [create(), fail('tell~', 0), updateRetries('end', 2), resolve('end'), throwError('tell~', 'X')],
  },
  'a-message-job-that-threw-is-done': {
    of: process(['start > sub > end', 'b > c > end2'], {
      sub: subProcess(['begin > done'], { begin: startEvent(), done: endEvent(messageJob('tell~')) }),
      b: boundary('sub', error()),
    }),
    play: [create(), throwError('tell~', 'X', { message: 'no' }), completeTask('done', { x: 1 })],
  },
  'a-signal-is-broadcast': {
    of: [
      process(['start > end'], { end: endEvent(signal('s~'), { inputs: { i: '=x' } }) }),
      process(['start > b > end'], { start: startEvent(signal('s~')) }, { id: 'q~' }),
    ].map((each) => bpmn([each])),
    play: [create({ x: 1 }), complete('b')],
  },
});
