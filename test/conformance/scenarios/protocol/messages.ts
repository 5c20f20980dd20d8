import { bpmn, boundary, catchEvent, message, process, signal, startEvent } from '../../diagrams';
import { broadcast, cancel, complete, create, publish, rpc, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const waits = (id: string, task: string) =>
  bpmn([process([`start > c > ${task} > end`], { c: catchEvent(message('m~', '=key')) }, { id })]);
const told = waits('p~', 'a');

export const messages = scenariosOf('message', {
  'goes-once-to-each-process': {
    of: [told, waits('q~', 'b')],
    play: [create({ key: 'k' }), create({ key: 'k' }, { process: 'q~' }), publish('m~', 'k'), complete('a'), complete('b')],
  },
  'goes-to-one-instance-of-a-process': {
    of: told,
    play: [
      create({ key: 'k', n: 1 }),
      create({ key: 'k', n: 2 }),
      publish('m~', 'k'),
      complete('a'),
      publish('m~', 'k'),
      complete('a'),
    ],
  },
  'with-time-to-live-goes-to-one-instance-of-a-process': {
    of: told,
    play: [create({ key: 'k', n: 1 }), create({ key: 'k', n: 2 }), publish('m~', 'k', { x: 1 }, { ttl: 600_000 }), complete('a')],
  },
  'that-waits-goes-to-several-processes': {
    of: [told, waits('q~', 'b')],
    play: [
      publish('m~', 'k', {}, { ttl: 600_000 }),
      create({ key: 'k' }),
      create({ key: 'k' }, { process: 'q~' }),
      complete('a'),
      complete('b'),
    ],
  },
  'the-oldest-that-waits-comes-first': {
    of: told,
    play: [
      publish('m~', 'k', { n: 1 }, { ttl: 600_000 }),
      publish('m~', 'k', { n: 2 }, { ttl: 600_000 }),
      create({ key: 'k' }),
      create({ key: 'k' }),
      complete('a'),
      complete('a'),
    ],
  },
  'with-an-id-is-taken-once-while-it-waits': {
    of: told,
    play: [
      publish('m~', 'k', { n: 1 }, { ttl: 600_000, id: 'i~' }),
      publish('m~', 'k', { n: 2 }, { ttl: 600_000, id: 'i~' }),
      publish('m~', 'other', {}, { ttl: 600_000, id: 'i~' }),
      create({ key: 'k' }),
      complete('a'),
    ],
  },
  'with-an-id-that-expired-is-taken-again': {
    of: told,
    pace: 'PT1H',
    play: [
      publish('m~', 'k', { n: 1 }, { ttl: 600_000, id: 'i~' }),
      timePasses(),
      publish('m~', 'k', { n: 2 }, { ttl: 600_000, id: 'i~' }),
      create({ key: 'k' }),
      complete('a'),
    ],
  },
  'with-an-id-but-no-time-to-live-is-taken-again': {
    of: told,
    play: [publish('m~', 'k', {}, { id: 'i~' }), publish('m~', 'k', {}, { id: 'i~' })],
  },
  'without-a-name-or-key': { of: told, play: [publish('', 'k'), publish('m~', ''), publish('m~', 'k', '[1]')] },
  'with-a-negative-time-to-live': { of: told, play: [publish('m~', 'k', {}, { ttl: -1 }), create({ key: 'k' })] },
  'published-and-cancelled': {
    of: told,
    play: [create({ key: 'k' }), cancel(), publish('m~', 'k', {}, { ttl: 600_000 }), create({ key: 'k' }), complete('a')],
  },
  'to-a-start-and-a-waiting-one': {
    of: [bpmn([process(['start > a > end'], { start: startEvent(message('m~')) })]), waits('q~', 'b')],
    play: [create({ key: 'k' }, { process: 'q~' }), publish('m~', 'k', { x: 1 }), complete('a'), complete('b')],
  },
  'to-a-boundary-and-a-waiting-one-of-two-keys': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', message('m~', '=key'), { interrupting: false }) }),
    play: [create({ key: '1' }), create({ key: '2' }), publish('m~', '2'), publish('m~', '1'), complete('c'), complete('c')],
  },
});

export const signals = scenariosOf('signal', {
  'without-listeners': { play: [broadcast('s~', { x: 1 })] },
  'without-a-name': { play: [broadcast(''), broadcast('s~', '[1]')] },
  'goes-to-all-at-once': {
    of: [
      bpmn([process(['start > a > end'], { start: startEvent(signal('s~')) })]),
      bpmn([process(['start > c > b > end'], { c: catchEvent(signal('s~')) }, { id: 'q~' })]),
    ],
    play: [
      create({ n: 1 }, { process: 'q~' }),
      create({ n: 2 }, { process: 'q~' }),
      broadcast('s~', { x: 1 }),
      complete('a'),
      complete('b'),
      complete('b'),
    ],
  },
  'is-not-heard-after-the-end': {
    of: process(['start > c > b > end'], { c: catchEvent(signal('s~')) }),
    play: [create(), cancel(), broadcast('s~')],
  },
  'without-tenant-by-the-raw-call': { play: [rpc('BroadcastSignal', { signalName: 's~', variables: '' })] },
});
