import { element, error, flow, message, serviceTask, timer } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const guarded = (inner: string, cancelActivity = 'true') => [
  element('startEvent', 's'),
  serviceTask('A'),
  serviceTask('B'),
  serviceTask('C'),
  element('boundaryEvent', 'b', { attributes: { attachedToRef: 'A', cancelActivity }, inner }),
  flow('s', 'A'),
  flow('A', 'B'),
  flow('b', 'C'),
];

verifyElement('boundaryEvent', {
  process: guarded(timer('PT1M')),
  cases: [
    {
      it: 'interrupts its activity when it is due',
      when: (player) => player.wait(60_000),
      expected: { terminates: ['A'], waitsAt: ['C'] },
    },
    {
      it: 'is forgotten when the activity is done before',
      when: (player) => {
        player.complete('A');
        player.wait(60_000);
      },
      expected: { waitsAt: ['B'] },
    },
  ],
});

verifyElement('boundaryEvent', {
  process: guarded(timer('R3/PT1M', 'timeCycle'), 'false'),
  cases: [
    { it: 'runs beside its activity', when: (player) => player.wait(60_000), expected: { terminates: [], waitsAt: ['A', 'C'] } },
    {
      it: 'comes as often as its cycle says',
      when: (player) => player.wait(600_000),
      expected: { waitsAt: ['A', 'C', 'C', 'C'] },
    },
  ],
});

verifyElement('boundaryEvent', {
  process: guarded(message('stop')),
  cases: [
    {
      it: 'brings what its message brought',
      given: { key: 'k' },
      when: (player) => player.publish('stop', 'k', { why: 'moved' }),
      expected: { waitsAt: ['C'], variables: { key: 'k', why: 'moved' } },
    },
  ],
});

verifyElement('boundaryEvent', {
  process: guarded(error('E')),
  cases: [
    {
      it: 'catches the error of its activity, and keeps to itself what came with it',
      when: (player) => player.throwError('A', 'E', { why: 'x' }),
      expected: { waitsAt: ['C'], variables: {} },
    },
    {
      it: 'does not catch another error',
      when: (player) => player.throwError('A', 'F'),
      expected: {
        fails: [
          'UNHANDLED_ERROR_EVENT',
          "Expected to throw an error event with the code 'F', but it was not caught. Available error events are [E]",
        ],
      },
    },
  ],
});
