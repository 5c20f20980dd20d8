import { catchEvent, date, duration, message, parallelGateway, process, signal } from '../../diagrams';
import { broadcast, cancel, complete, create, publish, resolve, setVariables, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const waits = (event: ReturnType<typeof catchEvent>) => process(['start > c > a > end'], { c: event });
const told = waits(catchEvent(message('m~', '=key')));

export const catching = scenariosOf('intermediate-catch-event', {
  'a-message-by-its-key': {
    of: told,
    play: [create({ key: 'k' }), publish('m~', 'other'), publish('m~', 'k', { x: 1 }), complete('a')],
  },
  'a-message-that-came-before': {
    of: told,
    play: [publish('m~', 'k', { x: 1 }, { ttl: 60_000 }), create({ key: 'k' }), complete('a')],
  },
  'a-message-without-time-to-live-that-came-before-is-lost': { of: told, play: [publish('m~', 'k'), create({ key: 'k' })] },
  'a-message-that-came-before-and-expired': {
    of: told,
    pace: 'PT1H',
    play: [publish('m~', 'k', {}, { ttl: 600_000 }), timePasses(), create({ key: 'k' })],
  },
  'a-message-name-is-an-expression': {
    of: waits(catchEvent(message('=name', '=key'))),
    play: [create({ name: 'm~', key: 'k' }), publish('m~', 'k'), complete('a')],
  },
  'a-message-name-that-is-no-text-is-an-incident': {
    of: waits(catchEvent(message('=name', '=key'))),
    play: [create({ key: 'k' }), setVariables({ name: 'm~' }), resolve('c'), publish('m~', 'k'), complete('a')],
  },
  'a-key-that-is-a-number': { of: told, play: [create({ key: 12 }), publish('m~', '12'), complete('a')] },
  'a-key-that-is-a-fraction': {
    of: told,
    play: [create({ key: 12.7 }), publish('m~', '12.7'), publish('m~', '12'), complete('a')],
  },
  'a-key-that-is-empty': { of: told, play: [create({ key: '' }), publish('m~', ''), complete('a')] },
  'a-key-that-is-missing-is-an-incident': {
    of: told,
    play: [create({}), resolve('c'), setVariables({ key: 'k' }), resolve('c'), publish('m~', 'k'), complete('a')],
  },
  'a-key-that-is-a-boolean-is-an-incident': {
    of: told,
    play: [create({ key: true }), setVariables({ key: 'k' }), resolve('c'), publish('m~', 'k'), complete('a')],
  },
  'message-output-mappings-run': {
    of: waits(catchEvent(message('m~', '=key'), { outputs: { y: '=x.z' } })),
    play: [create({ key: 'k' }), publish('m~', 'k', { x: { z: 1 }, hidden: 2 }), complete('a')],
  },
  'input-mappings-make-the-key': {
    of: waits(catchEvent(message('m~', '=local'), { inputs: { local: '=key + "!"' } })),
    play: [create({ key: 'k' }), publish('m~', 'k!'), complete('a')],
  },
  'a-failing-output-mapping-is-an-incident': {
    of: waits(catchEvent(message('m~', '=key'), { outputs: { y: '=assert(x, x > 5)' } })),
    play: [
      create({ key: 'k' }),
      publish('m~', 'k', { x: 1 }),
      setVariables({ x: 6 }, { element: 'c' }),
      resolve('c'),
      complete('a'),
    ],
  },
  'two-wait-for-one-message-in-one-process': {
    of: process(['start > f > c > a > end', 'f > d > b > end'], {
      f: parallelGateway(),
      c: catchEvent(message('m~', '=key')),
      d: catchEvent(message('m~', '=key')),
    }),
    play: [create({ key: 'k' }), publish('m~', 'k', { n: 1 }), publish('m~', 'k', { n: 2 }), complete('a'), complete('b')],
  },
  'of-two-that-wait-the-one-reached-first-hears-though-it-subscribed-later': {
    of: process(['start > f > c > a > end', 'f > d > b > end'], {
      f: parallelGateway(),
      c: catchEvent(message('m~', '=key')),
      d: catchEvent(message('m~', '=late')),
    }),
    play: [
      create({ key: 'k' }),
      setVariables({ late: 'k' }),
      resolve('d'),
      publish('m~', 'k', { n: 1 }),
      complete('b'),
      publish('m~', 'k', { n: 2 }),
      complete('a'),
    ],
  },
  'a-timer-duration': { of: waits(catchEvent(duration('PT30M'))), pace: 'PT1H', play: [create(), timePasses(), complete('a')] },
  'a-timer-duration-is-an-expression': {
    of: waits(catchEvent(duration('=duration(d)'))),
    pace: 'PT1H',
    play: [create({ d: 'PT20M' }), timePasses(), complete('a')],
  },
  'a-timer-duration-is-a-text': {
    of: waits(catchEvent(duration('=d'))),
    pace: 'PT1H',
    play: [create({ d: 'PT20M' }), timePasses(), complete('a')],
  },
  'a-timer-duration-in-months': {
    of: waits(catchEvent(duration('P1M'))),
    pace: 'P40D',
    play: [create(), timePasses(), complete('a')],
  },
  'a-timer-duration-with-days-and-hours': {
    of: waits(catchEvent(duration('P1DT2H'))),
    pace: 'P40D',
    play: [create(), timePasses(), complete('a')],
  },
  'a-timer-duration-below-zero-fires-at-once': {
    of: waits(catchEvent(duration('=duration("-PT1H")'))),
    play: [create(), complete('a')],
  },
  'a-timer-duration-that-is-none-is-an-incident': {
    of: waits(catchEvent(duration('=d'))),
    play: [create({ d: 'soon' }), setVariables({ d: 'PT0S' }), resolve('c'), complete('a')],
  },
  'a-timer-duration-that-is-missing-is-an-incident': { of: waits(catchEvent(duration('=d'))), play: [create({}), cancel()] },
  'a-timer-date': {
    of: waits(catchEvent(date('=due'))),
    pace: 'PT1H',
    play: [create({ due: '{now+30m}' }), timePasses(), complete('a')],
  },
  'a-timer-date-is-an-expression': {
    of: waits(catchEvent(date('=date and time(due)'))),
    pace: 'PT1H',
    play: [create({ due: '{now+30m}' }), timePasses(), complete('a')],
  },
  'a-timer-date-with-a-zone': {
    of: waits(catchEvent(date('2019-10-02T08:09:40+02:00[Europe/Berlin]'))),
    play: [create(), complete('a')],
  },
  'a-timer-date-that-is-past-fires-at-once': {
    of: waits(catchEvent(date('2020-01-01T00:00:00Z'))),
    play: [create(), complete('a')],
  },
  'a-timer-date-that-is-none-is-an-incident': {
    of: waits(catchEvent(date('=due'))),
    play: [create({ due: 'tomorrow' }), setVariables({ due: '2020-01-01T00:00:00Z' }), resolve('c'), complete('a')],
  },
  'a-timer-is-cancelled-with-its-instance': {
    of: waits(catchEvent(duration('PT30M'))),
    pace: 'PT1H',
    play: [create(), cancel(), timePasses()],
  },
  'a-signal': { of: waits(catchEvent(signal('s~'))), play: [create(), broadcast('s~', { x: 1 }), complete('a')] },
  'a-signal-goes-to-all': {
    of: waits(catchEvent(signal('s~'))),
    play: [create({ n: 1 }), create({ n: 2 }), broadcast('s~', { x: 1 }), complete('a'), complete('a')],
  },
  'a-signal-is-not-buffered': { of: waits(catchEvent(signal('s~'))), play: [broadcast('s~'), create(), cancel()] },
  'a-signal-name-is-an-expression': {
    of: waits(catchEvent(signal('=name'))),
    play: [create({ name: 's~' }), broadcast('s~'), complete('a')],
  },
  'a-signal-name-that-is-no-text-is-an-incident': {
    of: waits(catchEvent(signal('=name'))),
    play: [create({}), setVariables({ name: 's~' }), resolve('c'), broadcast('s~'), complete('a')],
  },
  'signal-output-mappings-run': {
    of: waits(catchEvent(signal('s~'), { outputs: { y: '=x' } })),
    play: [create(), broadcast('s~', { x: 1, hidden: 2 }), complete('a')],
  },
});
