import { element, flow, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('process', {
  process: [
    element('startEvent', 's'),
    element('parallelGateway', 'f'),
    serviceTask('A'),
    serviceTask('B'),
    flow('s', 'f'),
    flow('f', 'A'),
    flow('f', 'B'),
  ],
  cases: [
    { it: 'goes on while something runs in it', when: (player) => player.complete('A'), expected: { ends: false } },
    {
      it: 'ends when nothing runs in it',
      when: (player) => {
        player.complete('A');
        player.complete('B');
      },
      expected: { ends: true },
    },
    {
      it: 'takes along all that runs in it when it is cancelled',
      when: (player, key) => player.cancel(key),
      expected: { terminates: ['B', 'A', 'p'] },
    },
  ],
});
