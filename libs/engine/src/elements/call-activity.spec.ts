import { element, error, escalation, flow, loop, serviceTask, zeebe } from '@libs/engine/testing';

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

const repeated = (inputs = '') => [
  element('startEvent', 's'),
  element('callActivity', 'C', {
    extensions: zeebe('calledElement', { processId: 'q', propagateAllParentVariables: 'false' }) + inputs,
    inner: loop({ inputCollection: '=items', inputElement: 'item' }),
  }),
  flow('s', 'C'),
];

verifyElement('callActivity', {
  process: repeated(),
  others,
  cases: [
    {
      it: 'gives nothing in when it is told so, of an item neither',
      given: { items: [7] },
      when: (player) => expect(player.activate('Q')[0]?.value['variables']).toBe('{}'),
      expected: { waitsAt: ['C', 'Q'] },
    },
  ],
});

verifyElement('callActivity', {
  process: repeated(zeebe('ioMapping', {}, zeebe('input', { source: '=item', target: 'i' }))),
  others,
  cases: [
    {
      it: 'gives the item in beside what its mappings make',
      given: { items: [7] },
      when: (player) => expect(player.activate('Q')[0]?.value['variables']).toBe('{"item":7,"loopCounter":1,"i":7}'),
      expected: { waitsAt: ['C', 'Q'] },
    },
  ],
});

verifyElement('callActivity', {
  process: [
    element('startEvent', 's'),
    element('callActivity', 'C', {
      extensions: zeebe('calledElement', { processId: 'q' }),
      inner: loop({ inputCollection: '=items' }),
    }),
    element('subProcess', 'E', {
      attributes: { triggeredByEvent: 'true' },
      inner: element('startEvent', 'es', { inner: escalation('L') }) + serviceTask('H') + flow('es', 'H'),
    }),
    flow('s', 'C'),
  ],
  others: {
    q: [element('startEvent', 'qs'), element('endEvent', 'qe', { inner: escalation('L') }), flow('qs', 'qe')],
  },
  cases: [
    {
      it: 'is ended by the first of two escalations, and the second waits for its end',
      given: { items: [1, 2] },
      expected: { terminates: ['qe', 'q', 'C', 'qe', 'q', 'C', 'C'], waitsAt: ['H'] },
    },
  ],
});
