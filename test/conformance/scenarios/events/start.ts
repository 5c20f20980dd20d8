import { bpmn, cycle, date, duration, message, parallelGateway, process, signal, startEvent } from '../../diagrams';
import { broadcast, complete, create, deploy, publish, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const on = (event: ReturnType<typeof startEvent>) => process(['start > a > end'], { start: event });
const byMessage = on(startEvent(message('m~')));

export const start = scenariosOf('start-event', {
  none: { of: process(['start > a > end']), play: [create({ x: 1 }), complete('a')] },
  'output-mappings-run': { of: on(startEvent(undefined, { outputs: { y: '=x + 1' } })), play: [create({ x: 1 }), complete('a')] },
  'with-an-incoming-flow': { of: process(['start > a > start', 'a > end']), play: [create(), complete('a'), complete('a')] },
  'a-message-begins-an-instance': { of: byMessage, play: [publish('m~', 'k', { x: 1 }), complete('a')] },
  'a-message-of-another-name-begins-none': { of: byMessage, play: [publish('other~', 'k')] },
  'a-message-name-is-an-expression': { of: on(startEvent(message('="m" + "~"'))), play: [publish('m~', ''), complete('a')] },
  'a-message-that-was-buffered-begins-none-of-a-later-version': {
    play: [publish('m~', 'k', {}, { ttl: 60_000 }), deploy(byMessage), complete('a')],
  },
  'a-key-that-is-running-locks-the-start': {
    of: byMessage,
    play: [
      publish('m~', 'k', { n: 1 }, { ttl: 600_000 }),
      publish('m~', 'k', { n: 2 }, { ttl: 600_000 }),
      publish('m~', 'k', { n: 3 }, { ttl: 600_000 }),
      complete('a'),
      complete('a'),
      complete('a'),
    ],
  },
  'a-message-for-a-locked-key-without-time-to-live-is-lost': {
    of: byMessage,
    play: [publish('m~', 'k', { n: 1 }), publish('m~', 'k', { n: 2 }), complete('a')],
  },
  'an-empty-key-does-not-lock': {
    of: byMessage,
    play: [publish('m~', '', { n: 1 }), publish('m~', '', { n: 2 }), complete('a'), complete('a')],
  },
  'message-output-mappings-run': {
    of: on(startEvent(message('m~'), { outputs: { y: '=x + 1' } })),
    play: [publish('m~', 'k', { x: 1 }), complete('a')],
  },
  'none-and-message-side-by-side': {
    of: process(['start > a > end', 'startTold > b > end'], { startTold: startEvent(message('m~')) }),
    play: [create(), publish('m~', 'k'), complete('b'), complete('a')],
  },
  'a-process-without-none-start-is-not-created': { of: byMessage, play: [create()] },
  'one-message-begins-two-processes': {
    of: [byMessage, process(['start > b > end'], { start: startEvent(message('m~')) }, { id: 'q~' })].map((each) => bpmn([each])),
    play: [publish('m~', 'k'), complete('a'), complete('b')],
  },
  'a-newer-version-takes-the-messages-over': {
    of: byMessage,
    play: [deploy(process(['start > b > end'], { start: startEvent(message('m~')) })), publish('m~', 'k'), complete('b')],
  },
  'a-newer-version-without-it-ends-the-subscription': {
    of: byMessage,
    play: [deploy(process(['start > b > end'])), publish('m~', 'k')],
  },
  'a-signal-begins-an-instance': {
    of: on(startEvent(signal('s~'))),
    play: [broadcast('s~', { x: 1 }), broadcast('s~', { x: 2 }), complete('a'), complete('a')],
  },
  'a-signal-name-is-an-expression': { of: on(startEvent(signal('="s" + "~"'))), play: [broadcast('s~'), complete('a')] },
  'a-newer-version-takes-the-signals-over': {
    of: on(startEvent(signal('s~'))),
    play: [deploy(process(['start > b > end'], { start: startEvent(signal('s~')) })), broadcast('s~'), complete('b')],
  },
  'signal-output-mappings-run': {
    of: on(startEvent(signal('s~'), { outputs: { y: '=x' } })),
    play: [broadcast('s~', { x: 5 }), complete('a')],
  },
  'a-timer-date': { pace: 'PT1H', play: [deploy(on(startEvent(date('{now+30m}')))), timePasses(), complete('a')] },
  'a-timer-date-that-is-past-fires-at-once': { of: on(startEvent(date('2020-01-01T00:00:00Z'))), play: [complete('a')] },
  'a-timer-duration-fires-once': {
    of: on(startEvent(duration('PT30M'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), timePasses()],
  },
  'a-timer-cycle-with-a-count': {
    of: on(startEvent(cycle('R2/PT1H'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), timePasses(), complete('a'), timePasses()],
  },
  'a-timer-cycle-without-end-is-replaced-by-a-newer-version': {
    of: on(startEvent(cycle('R/PT1H'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), deploy(process(['start > b > end'])), timePasses()],
  },
  'a-timer-cycle-does-not-catch-up-one-by-one': {
    of: on(startEvent(cycle('R3/PT20M'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), timePasses()],
  },
  'a-cron-cycle': {
    of: on(startEvent(cycle('0 30 * * * *'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), deploy(process(['start > b > end']))],
  },
  'a-timer-expression': {
    of: on(startEvent(cycle('=cycle(1, duration("PT30M"))'))),
    pace: 'PT1H',
    play: [timePasses(), complete('a')],
  },
  'two-timers': {
    of: process(['start > a > end', 'startB > b > end'], {
      start: startEvent(duration('PT10M')),
      startB: startEvent(duration('PT20M')),
    }),
    pace: 'PT1H',
    play: [timePasses(), complete('a'), complete('b')],
  },
  'a-start-that-forks': {
    of: process(['start > fork > a > end', 'fork > b > end'], { fork: parallelGateway() }),
    play: [create(), complete('a'), complete('b')],
  },
  'two-flows-out-of-a-start': {
    of: process(['start > a > end', 'start > b > end']),
    play: [create(), complete('a'), complete('b')],
  },
  'a-message-start-with-a-failing-output-mapping': {
    of: on(startEvent(message('m~'), { outputs: { y: '=assert(x, x > 5)' } })),
    play: [publish('m~', 'k', { x: 1 })],
  },
});
