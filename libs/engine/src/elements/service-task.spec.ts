import { diagram, element, flow, Player, serviceTask, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const mapped = zeebe(
  'ioMapping',
  {},
  zeebe('input', { source: '=a + 1', target: 'b' }) + zeebe('output', { source: '=r * 2', target: 'double' }),
);

verifyElement('serviceTask', {
  process: [element('startEvent', 's'), serviceTask('A'), element('endEvent', 'e'), flow('s', 'A'), flow('A', 'e')],
  cases: [
    { it: 'waits for its job', expected: { waitsAt: ['A'] } },
    {
      it: 'goes on with what the worker has answered',
      when: (player) => player.complete('A', { r: 1 }),
      expected: { ends: true, variables: { r: 1 } },
    },
    {
      it: 'waits again when the job has failed and may be tried again',
      when: (player) => player.fail('A', 1),
      expected: { waitsAt: ['A'], fails: ['', ''] },
    },
    {
      it: 'makes an incident when no retries are left',
      when: (player) => player.fail('A', 0),
      expected: { fails: ['JOB_NO_RETRIES', 'no'] },
    },
    {
      it: 'makes an incident of an error that nobody catches',
      when: (player) => player.throwError('A', 'LOST'),
      expected: {
        fails: [
          'UNHANDLED_ERROR_EVENT',
          "Expected to throw an error event with the code 'LOST', but it was not caught. No error events are available in the scope.",
        ],
      },
    },
    {
      it: 'takes its job along when the process is cancelled',
      when: (player, key) => player.cancel(key),
      expected: { terminates: ['A', 'p'] },
    },
  ],
});

verifyElement('serviceTask', {
  process: [
    element('startEvent', 's'),
    serviceTask('A', { extensions: mapped }),
    element('endEvent', 'e'),
    flow('s', 'A'),
    flow('A', 'e'),
  ],
  cases: [
    {
      it: 'keeps to itself what its output mappings leave out',
      given: { a: 1 },
      when: (player) => player.complete('A', { r: 4 }),
      expected: { variables: { a: 1, double: 8 } },
    },
  ],
});

verifyElement('sendTask', {
  process: [
    element('startEvent', 's'),
    element('sendTask', 'A', { extensions: zeebe('taskDefinition', { type: '="send-" + to' }) }),
    flow('s', 'A'),
  ],
  cases: [
    {
      it: 'is a job whose type may be worked out',
      given: { to: 'all' },
      when: (player) => player.complete('send-all'),
      expected: { ends: true },
    },
  ],
});

verifyElement('serviceTask with listeners', {
  process: [
    element('startEvent', 's'),
    serviceTask('A', {
      extensions: zeebe(
        'executionListeners',
        {},
        zeebe('executionListener', { eventType: 'start', type: 'first' }) +
          zeebe('executionListener', { eventType: 'start', type: 'second' }) +
          zeebe('executionListener', { eventType: 'end', type: 'last', retries: '5' }),
      ),
    }),
    flow('s', 'A'),
  ],
  cases: [
    {
      it: 'asks them one after the other before its own job, and keeps what they answer',
      when: (player) => {
        expect(player.activate('A')).toEqual([]);
        player.complete('first', { a: 1 });
        player.complete('second', { b: 2 });
        expect(player.activate('A')[0]?.value['variables']).toBe('{"a":1,"b":2}');
      },
      expected: { waitsAt: ['A'], variables: {} },
    },
    {
      it: 'asks the last ones when its job is done; what they answer goes up',
      when: (player) => {
        player.complete('first');
        player.complete('second');
        player.complete('A', { r: 1 });
        player.complete('last', { e: 2 });
      },
      expected: { ends: true, variables: { r: 1, e: 2 } },
    },
    {
      it: 'takes a listener along when the process is cancelled',
      when: (player, key) => {
        player.cancel(key);
        expect(player.events('JOB', 'CANCELED').map(({ value }) => value['type'])).toEqual(['first']);
      },
      expected: { terminates: ['A', 'p'] },
    },
  ],
});

describe('serviceTask', () => {
  it.each([
    ['2.7', 2],
    ['99999999999', 1_215_752_191],
    ['=0', 0],
  ])('with retries %s makes a job with %i, which is handed out', (retries, expected) => {
    const player = new Player();
    const extensions = zeebe('taskDefinition', { type: 'A', retries });
    player.deploy({
      name: 'p.bpmn',
      content: diagram({ p: [element('startEvent', 's'), element('serviceTask', 'A', { extensions }), flow('s', 'A')] }),
    });
    player.create('p');

    expect(player.activate('A').map(({ value }) => value['retries'])).toEqual([expected]);
  });
});

verifyElement('serviceTask', {
  process: [
    element('startEvent', 's'),
    element('serviceTask', 'A', { extensions: zeebe('taskDefinition', { type: '=""' }) }),
    flow('s', 'A'),
  ],
  cases: [
    {
      it: 'makes an incident of an empty job type',
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          'Expected result of the expression \'""\' to be a not-empty string, but was an empty string.',
        ],
      },
    },
  ],
});
