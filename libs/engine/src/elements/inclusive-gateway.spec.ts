import { element, flow, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('inclusiveGateway', {
  process: [
    element('startEvent', 's'),
    element('inclusiveGateway', 'g', { attributes: { default: 'rest' } }),
    serviceTask('A'),
    serviceTask('B'),
    serviceTask('C'),
    flow('s', 'g'),
    flow('g', 'A', '=x > 1'),
    flow('g', 'B', '=x > 2'),
    flow('g', 'C', undefined, 'rest'),
  ],
  cases: [
    { it: 'takes every flow whose condition holds', given: { x: 3 }, expected: { waitsAt: ['B', 'A'] } },
    { it: 'takes one when only one holds', given: { x: 2 }, expected: { waitsAt: ['A'] } },
    { it: 'takes the default flow only when none holds', given: { x: 0 }, expected: { waitsAt: ['C'] } },
  ],
});
