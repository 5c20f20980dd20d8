import { element, escalation, flow, serviceTask, signal, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('intermediateThrowEvent', {
  process: [element('startEvent', 's'), element('intermediateThrowEvent', 't'), serviceTask('A'), flow('s', 't'), flow('t', 'A')],
  cases: [{ it: 'is passed at once', expected: { completes: ['s', 't'], waitsAt: ['A'] } }],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('intermediateThrowEvent', 't', {
      extensions: zeebe('taskDefinition', { type: 'tell' }),
      inner: '<bpmn:messageEventDefinition/>',
    }),
    flow('s', 't'),
  ],
  cases: [{ it: 'that sends a message is a job', when: (player) => player.complete('tell'), expected: { ends: true } }],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('intermediateThrowEvent', 't', { inner: escalation('U') }),
    serviceTask('A'),
    flow('s', 't'),
    flow('t', 'A'),
  ],
  cases: [{ it: 'goes on when nobody hears its escalation', expected: { waitsAt: ['A'] } }],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('intermediateThrowEvent', 't', { inner: '<bpmn:linkEventDefinition name="on"/>' }),
    element('intermediateCatchEvent', 'c', { inner: '<bpmn:linkEventDefinition name="on"/>' }),
    serviceTask('A'),
    flow('s', 't'),
    flow('c', 'A'),
  ],
  cases: [{ it: 'goes on at the catch event of its link', expected: { completes: ['s', 't', 'c'], waitsAt: ['A'] } }],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('intermediateThrowEvent', 't', {
      extensions: zeebe('ioMapping', {}, zeebe('input', { source: '=x + 1', target: 'told' })),
      inner: signal('all'),
    }),
    flow('s', 't'),
  ],
  others: { q: [element('startEvent', 'by-signal', { inner: signal('all') }), serviceTask('A'), flow('by-signal', 'A')] },
  cases: [
    {
      it: 'tells a signal with its own variables, which may begin a process',
      given: { x: 1 },
      when: (player) => expect(player.activate('A')[0]?.value['variables']).toBe('{"told":2}'),
      expected: { ends: true },
    },
  ],
});
