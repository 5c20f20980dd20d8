import { element, flow, message, serviceTask, timer } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('eventBasedGateway', {
  process: [
    element('startEvent', 's'),
    element('eventBasedGateway', 'g'),
    element('intermediateCatchEvent', 'answer', { inner: message('answer') }),
    element('intermediateCatchEvent', 'late', { inner: timer('PT1H') }),
    serviceTask('A'),
    serviceTask('B'),
    flow('s', 'g'),
    flow('g', 'answer'),
    flow('g', 'late'),
    flow('answer', 'A'),
    flow('late', 'B'),
  ],
  cases: [
    { it: 'waits itself for all events behind it', given: { key: 'k' }, expected: { waitsAt: ['g'] } },
    {
      it: 'goes to the event that comes first',
      given: { key: 'k' },
      when: (player) => player.publish('answer', 'k', { yes: true }),
      expected: { waitsAt: ['A'], variables: { key: 'k', yes: true } },
    },
    {
      it: 'goes to the timer when nothing has come',
      given: { key: 'k' },
      when: (player) => player.wait(3_600_000),
      expected: { waitsAt: ['B'] },
    },
    {
      it: 'listens to none of the others afterwards',
      given: { key: 'k' },
      when: (player) => {
        player.wait(3_600_000);
        player.publish('answer', 'k');
      },
      expected: { waitsAt: ['B'] },
    },
  ],
});
