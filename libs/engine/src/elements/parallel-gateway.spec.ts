import { element, flow, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('parallelGateway', {
  process: [
    element('startEvent', 's'),
    element('parallelGateway', 'fork'),
    serviceTask('A'),
    serviceTask('B'),
    element('parallelGateway', 'join'),
    element('endEvent', 'e'),
    flow('s', 'fork'),
    flow('fork', 'A'),
    flow('fork', 'B'),
    flow('A', 'join'),
    flow('B', 'join'),
    flow('join', 'e'),
  ],
  cases: [
    { it: 'takes every flow out of it, the last of the file first', expected: { waitsAt: ['B', 'A'] } },
    { it: 'waits for every flow into it', when: (player) => player.complete('A'), expected: { waitsAt: ['B'], ends: false } },
    {
      it: 'goes on when all have come',
      when: (player) => {
        player.complete('A');
        player.complete('B');
      },
      expected: { ends: true },
    },
  ],
});
