import { inclusiveGateway, process } from '../../diagrams';
import { complete, create, resolve, setVariables } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const fork = process(['start > g', 'g > a if =x > 1', 'g > b if =x > 2', 'g > c otherwise', 'a > end', 'b > end', 'c > end'], {
  g: inclusiveGateway(),
});
const withoutDefault = process(['start > g', 'g > a if =x > 1', 'g > b if =x > 2', 'a > end', 'b > end'], {
  g: inclusiveGateway(),
});

export const inclusive = scenariosOf('inclusive-gateway', {
  'takes-each-flow-whose-condition-holds': { of: fork, play: [create({ x: 3 }), complete('a'), complete('b')] },
  'takes-one-flow': { of: fork, play: [create({ x: 2 }), complete('a')] },
  'default-if-no-condition-holds': { of: fork, play: [create({ x: 0 }), complete('c')] },
  'no-condition-holds-and-no-default-is-an-incident': {
    of: withoutDefault,
    play: [create({ x: 0 }), setVariables({ x: 3 }), resolve('g'), complete('b'), complete('a')],
  },
  'a-condition-that-is-no-boolean-is-an-incident': {
    of: withoutDefault,
    play: [create({ x: 'many' }), setVariables({ x: 2 }), resolve('g'), complete('a')],
  },
  'one-flow-needs-no-condition': {
    of: process(['start > g > a > end'], { g: inclusiveGateway() }),
    play: [create(), complete('a')],
  },
});
