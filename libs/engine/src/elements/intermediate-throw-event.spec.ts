import {
  compensation,
  element,
  escalation,
  flow,
  loop,
  message,
  serviceTask,
  signal,
  undoneBy,
  zeebe,
} from '@libs/engine/testing';

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

const twoDone = [element('startEvent', 's'), serviceTask('A'), undoneBy('A', 'UA'), serviceTask('B'), undoneBy('B', 'UB')];

verifyElement('intermediateThrowEvent', {
  process: [
    ...twoDone,
    element('intermediateThrowEvent', 't', { inner: compensation() }),
    serviceTask('Z'),
    flow('s', 'A'),
    flow('A', 'B'),
    flow('B', 't'),
    flow('t', 'Z'),
  ],
  cases: [
    {
      it: 'that undoes waits for every handler',
      when: (player) => ['A', 'B', 'UB'].forEach((type) => player.complete(type)),
      expected: { waitsAt: ['t', 'UA'] },
    },
    {
      it: 'that undoes goes on when the last handler is done',
      when: (player) => ['A', 'B', 'UB', 'UA'].forEach((type) => player.complete(type)),
      expected: { completes: ['s', 'A', 'B', 'undo-A', 'undo-B', 'UB', 'UA', 't'], waitsAt: ['Z'] },
    },
  ],
});

verifyElement('intermediateThrowEvent', {
  process: [
    ...twoDone,
    element('intermediateThrowEvent', 't', { inner: compensation('B') }),
    element('intermediateThrowEvent', 'again', { inner: compensation('B') }),
    serviceTask('Z'),
    flow('s', 'A'),
    flow('A', 'B'),
    flow('B', 't'),
    flow('t', 'again'),
    flow('again', 'Z'),
  ],
  cases: [
    {
      it: 'that undoes one activity leaves the others, and undoes it once',
      when: (player) => ['A', 'B', 'UB'].forEach((type) => player.complete(type)),
      expected: { completes: ['s', 'A', 'B', 'undo-B', 'UB', 't', 'again'], waitsAt: ['Z'] },
    },
  ],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('subProcess', 'S', {
      inner: [
        element('startEvent', 's1'),
        serviceTask('A', { inner: loop({ inputCollection: '=items' }) }),
        undoneBy('A', 'UA'),
        flow('s1', 'A'),
      ].join(''),
    }),
    element('intermediateThrowEvent', 't', { inner: compensation() }),
    serviceTask('Z'),
    flow('s', 'S'),
    flow('S', 't'),
    flow('t', 'Z'),
  ],
  cases: [
    {
      it: 'undoes what was done in a sub-process, a repeated activity as one',
      given: { items: [1, 2] },
      when: (player) => ['A', 'A', 'UA'].forEach((type) => player.complete(type)),
      expected: { completes: ['s', 's1', 'A', 'A', 'A', 'S', 'undo-A', 'UA', 't'], waitsAt: ['Z'] },
    },
  ],
});

verifyElement('intermediateThrowEvent', {
  process: [
    element('startEvent', 's'),
    element('subProcess', 'S', {
      inner: [
        element('startEvent', 's1'),
        serviceTask('A'),
        undoneBy('A', 'UA'),
        serviceTask('B'),
        flow('s1', 'A'),
        flow('A', 'B'),
      ].join(''),
    }),
    element('boundaryEvent', 'stop', { attributes: { attachedToRef: 'S' }, inner: message('stop') }),
    element('intermediateThrowEvent', 't', { inner: compensation() }),
    serviceTask('Z'),
    flow('s', 'S'),
    flow('stop', 't'),
    flow('t', 'Z'),
  ],
  cases: [
    {
      it: 'undoes nothing of a sub-process that was taken away',
      given: { key: 'k' },
      when(player) {
        player.complete('A');
        player.publish('stop', 'k');
      },
      expected: { waitsAt: ['Z'] },
    },
  ],
});
