import { catchEvent, date, duration, eventBasedGateway, message, process, signal } from '../../diagrams';
import { broadcast, cancel, complete, create, publish, resolve, setVariables, timePasses } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const race = process(['start > g > told > a > end', 'g > late > b > end', 'g > called > c > end'], {
  g: eventBasedGateway(),
  told: catchEvent(message('m~', '=key')),
  late: catchEvent(duration('PT30M')),
  called: catchEvent(signal('s~')),
});

export const eventBased = scenariosOf('event-based-gateway', {
  'a-message-wins': { of: race, play: [create({ key: '1' }), publish('m~', '1', { why: 'told' }), complete('a')] },
  'a-signal-wins': { of: race, play: [create({ key: '1' }), broadcast('s~', { why: 'called' }), complete('c')] },
  'a-timer-wins': { of: race, pace: 'PT1H', play: [create({ key: '1' }), timePasses(), complete('b'), publish('m~', '1')] },
  'is-cancelled-with-all-it-waits-for': { of: race, play: [create({ key: '1' }), cancel(), publish('m~', '1'), broadcast('s~')] },
  'a-key-that-fails-is-an-incident-of-the-gateway': {
    of: race,
    play: [create({}), setVariables({ key: 'k' }), resolve('g'), publish('m~', 'k'), complete('a')],
  },
  'a-buffered-message-wins-at-once': {
    of: race,
    play: [publish('m~', '1', { early: true }, { ttl: 60_000 }), create({ key: '1' }), complete('a')],
  },
  'two-messages': {
    of: process(['start > g > one > a > end', 'g > two > b > end'], {
      g: eventBasedGateway(),
      one: catchEvent(message('one~', '=key')),
      two: catchEvent(message('two~', '=key')),
    }),
    play: [create({ key: 1 }), publish('two~', '1'), publish('one~', '1'), complete('b')],
  },
  'a-date': {
    of: process(['start > g > at > a > end', 'g > told > b > end'], {
      g: eventBasedGateway(),
      at: catchEvent(date('=due')),
      told: catchEvent(message('m~', '=key')),
    }),
    pace: 'PT1H',
    play: [create({ key: '1', due: '{now+30m}' }), timePasses(), complete('a')],
  },
});
