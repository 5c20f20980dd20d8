import { compensation, element, error, escalation, flow, serviceTask, signal, undoneBy, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const inside = (end: string) => [
  element('startEvent', 's'),
  element('subProcess', 'S', {
    inner: [
      element('startEvent', 's1'),
      element('parallelGateway', 'f'),
      serviceTask('A'),
      serviceTask('B'),
      end,
      flow('s1', 'f'),
      flow('f', 'A'),
      flow('f', 'B'),
      flow('A', 'e1'),
    ].join(''),
  }),
  serviceTask('C'),
  flow('s', 'S'),
  flow('S', 'C'),
];

verifyElement('endEvent', {
  process: inside(element('endEvent', 'e1')),
  cases: [{ it: 'ends its path and leaves the others', when: (player) => player.complete('A'), expected: { waitsAt: ['B'] } }],
});

verifyElement('endEvent', {
  process: inside(element('endEvent', 'e1', { inner: '<bpmn:terminateEventDefinition/>' })),
  cases: [
    {
      it: 'that terminates ends everything in its scope',
      when: (player) => player.complete('A'),
      expected: { terminates: ['B'], waitsAt: ['C'] },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    ...inside(element('endEvent', 'e1', { inner: error('E') })),
    element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: error('E') }),
    serviceTask('D'),
    flow('b', 'D'),
  ],
  cases: [
    {
      it: 'that throws an error goes where it is caught',
      when: (player) => player.complete('A'),
      expected: { terminates: ['B', 'e1', 'S'], waitsAt: ['D'] },
    },
  ],
});

verifyElement('endEvent', {
  process: inside(element('endEvent', 'e1', { inner: error('E') })),
  cases: [
    {
      it: 'makes an incident of an error that nobody catches',
      when: (player) => player.complete('A'),
      expected: {
        fails: [
          'UNHANDLED_ERROR_EVENT',
          "Expected to throw an error event with the code 'E', but it was not caught. No error events are available in the scope.",
        ],
      },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    ...inside(element('endEvent', 'e1', { inner: escalation('U') })),
    element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S', cancelActivity: 'false' }, inner: escalation('U') }),
    serviceTask('D'),
    flow('b', 'D'),
  ],
  cases: [
    {
      it: 'that escalates goes on when it is not interrupted',
      when: (player) => player.complete('A'),
      expected: { waitsAt: ['B', 'D'] },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    element('startEvent', 's'),
    element('endEvent', 'e', { extensions: zeebe('taskDefinition', { type: 'tell' }), inner: '<bpmn:messageEventDefinition/>' }),
    flow('s', 'e'),
  ],
  cases: [{ it: 'that sends a message is a job', when: (player) => player.complete('tell'), expected: { ends: true } }],
});

verifyElement('endEvent', {
  process: [element('startEvent', 's'), element('endEvent', 'e', { inner: signal('all') }), flow('s', 'e')],
  others: { q: [element('startEvent', 'by-signal', { inner: signal('all') }), serviceTask('A'), flow('by-signal', 'A')] },
  cases: [
    {
      it: 'tells a signal before the process ends',
      when: (player) => expect(player.activate('A')).toHaveLength(1),
      expected: { ends: true },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    element('startEvent', 's'),
    serviceTask('A'),
    undoneBy('A', 'UA'),
    element('endEvent', 'e', { inner: compensation() }),
    flow('s', 'A'),
    flow('A', 'e'),
  ],
  cases: [
    {
      it: 'that undoes waits for the handlers',
      when: (player) => player.complete('A'),
      expected: { waitsAt: ['e', 'UA'], ends: false },
    },
    {
      it: 'that undoes ends the process after the last handler',
      when: (player) => ['A', 'UA'].forEach((type) => player.complete(type)),
      expected: { completes: ['s', 'A', 'undo-A', 'UA', 'e', 'p'], ends: true },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    element('startEvent', 's'),
    element('subProcess', 'S', {
      inner: [
        element('startEvent', 's1'),
        element('parallelGateway', 'f'),
        element('endEvent', 'stop', {
          extensions: zeebe('ioMapping', {}, zeebe('output', { source: '=1', target: 'x' })),
          inner: '<bpmn:terminateEventDefinition/>',
        }),
        element('subProcess', 'T', { inner: element('startEvent', 's2') + serviceTask('B') + flow('s2', 'B') }),
        element('endEvent', 'again', { inner: '<bpmn:terminateEventDefinition/>' }),
        flow('s1', 'f'),
        flow('f', 'again'),
        flow('f', 'stop'),
        flow('f', 'T'),
      ].join(''),
    }),
    serviceTask('Z'),
    flow('s', 'S'),
    flow('S', 'Z'),
  ],
  cases: [
    {
      it: 'that ends everything leaves nothing that had begun, begins nothing more, and overlooks its mappings',
      expected: { completes: ['s', 's1', 'f', 'stop', 's2', 'S'], terminates: ['T'], waitsAt: ['Z'], variables: {} },
    },
  ],
});

verifyElement('endEvent', {
  process: [
    element('startEvent', 's'),
    element('endEvent', 'e', {
      extensions: zeebe(
        'ioMapping',
        {},
        zeebe('input', { source: '=1', target: 'given' }) + zeebe('output', { source: '=given', target: 'out' }),
      ),
    }),
    flow('s', 'e'),
  ],
  cases: [{ it: 'overlooks its input mappings', expected: { variables: { out: null }, ends: true } }],
});
