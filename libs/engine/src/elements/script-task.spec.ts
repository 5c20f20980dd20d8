import { element, flow, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('scriptTask', {
  process: [
    element('startEvent', 's'),
    element('scriptTask', 'S', { extensions: zeebe('script', { expression: '=assert(x, x > 0)', resultVariable: 'r' }) }),
    flow('s', 'S'),
  ],
  cases: [
    { it: 'works out its expression', given: { x: 4 }, expected: { ends: true, variables: { x: 4, r: 4 } } },
    {
      it: 'makes an incident when that fails',
      given: { x: 0 },
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          "Assertion failure on evaluate the expression 'assert(x, x > 0)': The condition is not fulfilled The evaluation reported the following warnings:\n[ASSERT_FAILURE] The condition is not fulfilled",
        ],
      },
    },
  ],
});

verifyElement('scriptTask', {
  process: [
    element('startEvent', 's'),
    element('scriptTask', 'S', { extensions: zeebe('taskDefinition', { type: 'run' }) }),
    flow('s', 'S'),
  ],
  cases: [
    {
      it: 'may be left to a worker',
      when: (player) => player.complete('run', { r: 1 }),
      expected: { ends: true, variables: { r: 1 } },
    },
  ],
});
