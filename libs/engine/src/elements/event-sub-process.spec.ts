import { element, error, flow, message, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const watched = (start: string) => [
  element('startEvent', 's'),
  serviceTask('A'),
  flow('s', 'A'),
  element('subProcess', 'ES', {
    attributes: { triggeredByEvent: 'true' },
    inner: [start, serviceTask('B'), flow('es', 'B')].join(''),
  }),
];

verifyElement('eventSubProcess', {
  process: watched(element('startEvent', 'es', { inner: message('stop') })),
  cases: [
    {
      it: 'runs instead of what runs in its scope',
      given: { key: 'k' },
      when: (player) => player.publish('stop', 'k', { why: 'x' }),
      expected: { terminates: ['A'], waitsAt: ['B'], variables: { key: 'k', why: 'x' } },
    },
    {
      it: 'begins once',
      given: { key: 'k' },
      when: (player) => {
        player.publish('stop', 'k');
        player.publish('stop', 'k');
        player.complete('B');
      },
      expected: { ends: true },
    },
  ],
});

verifyElement('eventSubProcess', {
  process: watched(element('startEvent', 'es', { attributes: { isInterrupting: 'false' }, inner: message('also') })),
  cases: [
    {
      it: 'that does not interrupt runs beside it, as often as it is asked',
      given: { key: 'k' },
      when: (player) => {
        player.publish('also', 'k');
        player.publish('also', 'k');
      },
      expected: { terminates: [], waitsAt: ['A', 'B', 'B'] },
    },
  ],
});

verifyElement('eventSubProcess', {
  process: watched(element('startEvent', 'es', { inner: error('E') })),
  cases: [
    {
      it: 'catches an error of its scope',
      when: (player) => player.throwError('A', 'E'),
      expected: { terminates: ['A'], waitsAt: ['B'] },
    },
  ],
});

const guarded = (start: string, onBoundary: string) => [
  element('startEvent', 's'),
  element('subProcess', 'S', { inner: watched(start).join('').replaceAll('"s"', '"s1"') }),
  element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: onBoundary }),
  serviceTask('Z'),
  flow('s', 'S'),
  flow('b', 'Z'),
];

verifyElement('eventSubProcess', {
  process: guarded(element('startEvent', 'es', { inner: message('stop') }), message('leave')),
  cases: [
    {
      it: 'leaves what is on the boundary of its scope',
      given: { key: 'k' },
      when: (player) => {
        player.publish('stop', 'k');
        player.publish('leave', 'k');
      },
      expected: { terminates: ['A', 'B', 'ES', 'S'], waitsAt: ['Z'] },
    },
  ],
});

verifyElement('eventSubProcess', {
  process: guarded(element('startEvent', 'es', { inner: error('E') }), error('E')),
  cases: [
    {
      it: 'catches an error before the boundary does, and brings its variables',
      when: (player) => player.throwError('A', 'E', { why: 'x' }),
      expected: { waitsAt: ['B'], variables: { why: 'x' } },
    },
    {
      it: 'lets nobody hear an error of its own: its scope was interrupted',
      when: (player) => {
        player.throwError('A', 'E');
        player.throwError('B', 'E');
      },
      expected: {
        waitsAt: ['B'],
        fails: [
          'UNHANDLED_ERROR_EVENT',
          "Expected to throw an error event with the code 'E', but it was not caught. No error events are available in the scope.",
        ],
      },
    },
  ],
});
