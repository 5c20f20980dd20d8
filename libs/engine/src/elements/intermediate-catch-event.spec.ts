import { element, flow, message, timer } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const caught = (inner: string) => [element('startEvent', 's'), element('intermediateCatchEvent', 'c', { inner }), flow('s', 'c')];

verifyElement('intermediateCatchEvent', {
  process: caught(timer('=length')),
  cases: [
    {
      it: 'waits as long as its timer says',
      given: { length: 'PT1M' },
      when: (player) => player.wait(59_999),
      expected: { waitsAt: ['c'] },
    },
    {
      it: 'goes on when its timer is due',
      given: { length: 'PT1M' },
      when: (player) => player.wait(60_000),
      expected: { ends: true },
    },
    {
      it: 'makes an incident of a duration that is none',
      given: { length: 'soon' },
      expected: { fails: ['EXTRACT_VALUE_ERROR', "Invalid duration format 'soon' for expression 'length'."] },
    },
  ],
});

verifyElement('intermediateCatchEvent', {
  process: caught(timer('2026-01-01T01:00:00Z', 'timeDate')),
  cases: [{ it: 'waits until a date', when: (player) => player.wait(3_600_000), expected: { ends: true } }],
});

verifyElement('intermediateCatchEvent', {
  process: caught(message('paid')),
  cases: [
    {
      it: 'hears a message that comes later',
      given: { key: 'k' },
      when: (player) => player.publish('paid', 'k', { v: 1 }),
      expected: { ends: true, variables: { key: 'k', v: 1 } },
    },
    {
      it: 'makes an incident without a key to correlate by',
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          "Failed to extract the correlation key for 'key': The value must be either a string or a number, but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'key'",
        ],
      },
    },
  ],
});

verifyElement('intermediateCatchEvent', {
  process: caught('<bpmn:signalEventDefinition signalRef="signal-all"/>'),
  cases: [
    {
      it: 'hears a signal',
      when: (player) =>
        player.send({ valueType: 'SIGNAL', intent: 'BROADCAST', value: { signalName: 'all', variables: { v: 1 } } }),
      expected: { ends: true, variables: { v: 1 } },
    },
  ],
});
