import { element, flow, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const tariffs = [
  element('startEvent', 's'),
  element('exclusiveGateway', 'g', { attributes: { default: 'rest' } }),
  element('endEvent', 'e'),
  flow('s', 'g', undefined, 'in'),
  flow('g', 'e', '=kwh < 100', 'cheap'),
  flow('g', 'e', '=kwh >= 100 and kwh < 500', 'dear'),
  flow('g', 'e', undefined, 'rest'),
];

verifyElement('exclusiveGateway', {
  process: tariffs,
  cases: [
    { it: 'takes the flow whose condition holds', given: { kwh: 99 }, expected: { takes: ['in', 'cheap'] } },
    { it: 'tries the others when the first does not hold', given: { kwh: 100 }, expected: { takes: ['in', 'dear'] } },
    { it: 'takes the default flow when nothing holds', given: { kwh: 500 }, expected: { takes: ['in', 'rest'] } },
  ],
});

verifyElement('exclusiveGateway', {
  process: [
    element('startEvent', 's'),
    element('exclusiveGateway', 'g'),
    serviceTask('A'),
    serviceTask('B'),
    flow('s', 'g'),
    flow('g', 'A', '=x > 1', 'first'),
    flow('g', 'B', '=x > 2', 'second'),
  ],
  cases: [
    { it: 'tries conditions in the reverse order of the file', given: { x: 3 }, expected: { waitsAt: ['B'] } },
    {
      it: 'makes an incident when nothing holds and there is no default',
      given: { x: 0 },
      expected: { fails: ['CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow'] },
    },
    {
      it: 'makes an incident of a condition that is not true or false',
      given: { x: 'much' },
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          "Expected result of the expression 'x > 2' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NOT_COMPARABLE] Can't compare '\"much\"' with '2'",
        ],
      },
    },
    {
      it: 'chooses again when its incident is resolved',
      given: { x: 0 },
      when: (player, key) => {
        player.setVariables(key, { x: 2 });
        player.resolve(player.events('INCIDENT', 'CREATED')[0]!.key);
      },
      expected: { waitsAt: ['A'] },
    },
  ],
});

verifyElement('exclusiveGateway', {
  process: [element('startEvent', 's'), element('exclusiveGateway', 'g'), flow('s', 'g')],
  cases: [{ it: 'ends the path when it leads nowhere', expected: { ends: true } }],
});
