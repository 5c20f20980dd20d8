import { exclusiveGateway, parallelGateway, process } from '../../diagrams';
import { complete, create } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const both = { fork: parallelGateway(), join: parallelGateway() };

export const parallel = scenariosOf('parallel-gateway', {
  'a-join-waits-for-all': {
    of: process(['start > fork > a > join > c > end', 'fork > b > join'], both),
    play: [create(), complete('a', { x: 1 }), complete('b', { y: 2 }), complete('c')],
  },
  'branches-start-from-the-last-flow-to-the-first': {
    of: process(['start > fork > a > end', 'fork > b > end', 'fork > c > end'], both),
    play: [create(), complete('b'), complete('a'), complete('c')],
  },
  'a-join-needs-one-token-of-each-flow': {
    of: process(['start > fork > a > m > join > c > end', 'fork > b > m', 'fork > d > join'], { ...both, m: exclusiveGateway() }),
    play: [create(), complete('a'), complete('b'), complete('d'), complete('c')],
  },
  'joins-and-forks-at-once': {
    of: process(['start > fork > a > join > c > end', 'fork > b > join > d > end'], both),
    play: [create(), complete('a'), complete('b'), complete('c'), complete('d')],
  },
  'the-same-target-twice': {
    of: process(['start > fork > a > end', 'fork > a'], both),
    play: [create(), complete('a'), complete('a')],
  },
  'a-token-that-never-comes-leaves-the-process-open': {
    of: process(['start > fork > a > g', 'g > join if =false', 'g > end otherwise', 'fork > b > join > c > end'], {
      ...both,
      g: exclusiveGateway(),
    }),
    play: [create(), complete('a'), complete('b')],
  },
  'one-flow-in-and-out-passes': { of: process(['start > join > a > end'], both), play: [create(), complete('a')] },
  'without-outgoing-flow-the-token-ends': {
    of: process(['start > fork > a > join', 'fork > b > join'], both),
    play: [create(), complete('a'), complete('b')],
  },
  'forks-in-forks': {
    of: process(['start > fork > a > join > end', 'fork > f > b > j > join', 'f > c > j'], {
      ...both,
      f: parallelGateway(),
      j: parallelGateway(),
    }),
    play: [create(), complete('c'), complete('a'), complete('b')],
  },
});
