import { element, error, flow, serviceTask, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const others = { q: [element('startEvent', 'qs'), serviceTask('Q'), flow('qs', 'Q')] };
const calling = (attributes: Record<string, string>, outputs = '') => [
  element('startEvent', 's'),
  element('callActivity', 'C', { extensions: zeebe('calledElement', attributes) + outputs }),
  serviceTask('Z'),
  flow('s', 'C'),
  flow('C', 'Z'),
];

verifyElement('callActivity', {
  process: calling({ processId: 'q' }),
  others,
  cases: [
    { it: 'runs the other process', expected: { waitsAt: ['C', 'Q'] } },
    {
      it: 'goes on when that has ended, with all it knows',
      given: { a: 1 },
      when: (player) => player.complete('Q', { b: 2 }),
      expected: { waitsAt: ['Z'], variables: { a: 1, b: 2 } },
    },
    {
      it: 'takes the other process along when it is cancelled',
      when: (player, key) => player.cancel(key),
      expected: { terminates: ['Q', 'q', 'C', 'p'] },
    },
  ],
});

verifyElement('callActivity', {
  process: calling(
    { processId: 'q', propagateAllChildVariables: 'false' },
    zeebe('ioMapping', {}, zeebe('output', { source: '=b', target: 'result' })),
  ),
  others,
  cases: [
    {
      it: 'takes over only what its mappings name',
      when: (player) => player.complete('Q', { b: 2, c: 3 }),
      expected: { variables: { result: 2 } },
    },
  ],
});

verifyElement('callActivity', {
  process: calling({ processId: 'nowhere' }),
  cases: [
    {
      it: 'makes an incident when the process is not there',
      expected: {
        fails: ['CALLED_ELEMENT_ERROR', "Expected process with BPMN process id 'nowhere' to be deployed, but not found."],
      },
    },
  ],
});

verifyElement('callActivity', {
  process: [
    ...calling({ processId: 'q' }),
    element('boundaryEvent', 'b', { attributes: { attachedToRef: 'C' }, inner: error('E') }),
    serviceTask('D'),
    flow('b', 'D'),
  ],
  others,
  cases: [
    {
      it: 'catches an error of the other process',
      when: (player) => player.throwError('Q', 'E'),
      expected: { terminates: ['Q', 'q', 'C'], waitsAt: ['D'] },
    },
  ],
});
