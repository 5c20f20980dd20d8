import { element, flow } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('receiveTask', {
  process: [
    element('startEvent', 's'),
    element('receiveTask', 'R', { attributes: { messageRef: 'message-paid' } }),
    flow('s', 'R'),
  ],
  cases: [
    { it: 'waits for its message', given: { key: 'k' }, expected: { waitsAt: ['R'] } },
    {
      it: 'goes on with what the message has brought',
      given: { key: 'k' },
      when: (player) => player.publish('paid', 'k', { amount: 5 }),
      expected: { ends: true, variables: { key: 'k', amount: 5 } },
    },
    {
      it: 'does not hear a message for somebody else',
      given: { key: 'k' },
      when: (player) => player.publish('paid', 'other'),
      expected: { waitsAt: ['R'] },
    },
  ],
});
