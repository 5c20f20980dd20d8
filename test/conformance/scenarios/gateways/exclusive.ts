import { exclusiveGateway, parallelGateway, process } from '../../diagrams';
import { complete, create, resolve, setVariables } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const choice = (a: string, b: string) =>
  process(['start > g', `g > a if ${a}`, `g > b if ${b}`, 'g > c otherwise', 'a > end', 'b > end', 'c > end'], {
    g: exclusiveGateway(),
  });
const withoutDefault = process(['start > g', 'g > a if =x > 1', 'g > b if =x < 0', 'a > end', 'b > end'], {
  g: exclusiveGateway(),
});

export const exclusive = scenariosOf('exclusive-gateway', {
  'conditions-are-tried-from-the-last-flow-to-the-first': {
    of: choice('=x > 1', '=x > 2'),
    play: [create({ x: 5 }), complete('b')],
  },
  'an-earlier-flow-if-the-later-ones-do-not-hold': { of: choice('=x > 1', '=x > 2'), play: [create({ x: 2 }), complete('a')] },
  'default-if-no-condition-holds': { of: choice('=x > 1', '=x > 2'), play: [create({ x: 0 }), complete('c')] },
  'a-condition-that-is-no-boolean-is-an-incident': {
    of: choice('=false', '=x'),
    play: [create({ x: 'yes' }), setVariables({ x: true }), resolve('g'), complete('b')],
  },
  'a-missing-variable-is-an-incident': {
    of: choice('=false', '=y'),
    play: [create({}), setVariables({ y: false }), resolve('g'), complete('c')],
  },
  'no-condition-holds-and-no-default-is-an-incident': {
    of: withoutDefault,
    play: [create({ x: 0 }), resolve('g'), setVariables({ x: -1 }), resolve('g'), complete('b')],
  },
  'one-flow-needs-no-condition': {
    of: process(['start > g > a > end'], { g: exclusiveGateway() }),
    play: [create(), complete('a')],
  },
  'one-flow-with-a-condition-that-fails': {
    of: process(['start > g', 'g > a if =x', 'a > end'], { g: exclusiveGateway() }),
    play: [create({ x: false }), setVariables({ x: true }), resolve('g'), complete('a')],
  },
  'without-outgoing-flow-the-token-ends': { of: process(['start > g'], { g: exclusiveGateway() }), play: [create()] },
  'merging-passes-every-token-on': {
    of: process(['start > fork > a > m > c > end', 'fork > b > m'], { fork: parallelGateway(), m: exclusiveGateway() }),
    play: [create(), complete('a', { from: 'a' }), complete('c'), complete('b', { from: 'b' }), complete('c')],
  },
  'going-back-is-a-loop': {
    of: process(['start > m > a > g', 'g > m if =again', 'g > end otherwise'], { m: exclusiveGateway(), g: exclusiveGateway() }),
    play: [create({ again: true }), complete('a'), complete('a', { again: false })],
  },
});
