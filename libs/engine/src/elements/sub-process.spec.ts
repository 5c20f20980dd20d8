import { element, flow, serviceTask, timer, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const extensions = zeebe(
  'ioMapping',
  {},
  zeebe('input', { source: '=x', target: 'y' }) + zeebe('output', { source: '=r', target: 'result' }),
);
const inner = [element('startEvent', 's1'), serviceTask('A'), flow('s1', 'A')].join('');

verifyElement('subProcess', {
  process: [
    element('startEvent', 's'),
    element('subProcess', 'S', { extensions, inner }),
    serviceTask('B'),
    flow('s', 'S'),
    flow('S', 'B'),
  ],
  cases: [
    { it: 'runs what is inside', given: { x: 1 }, expected: { waitsAt: ['A'] } },
    {
      it: 'goes on when all inside is done, with what its mappings hand out',
      given: { x: 1 },
      when: (player) => player.complete('A', { r: 2 }),
      expected: { completes: ['s', 's1', 'A', 'S'], waitsAt: ['B'], variables: { x: 1, r: 2, result: 2 } },
    },
  ],
});

verifyElement('subProcess', {
  process: [
    element('startEvent', 's'),
    element('subProcess', 'S', { inner }),
    element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: timer('=missing') }),
    serviceTask('B'),
    flow('s', 'S'),
    flow('b', 'B'),
  ],
  cases: [
    {
      it: 'begins to listen at its border when its start event is passed, which is where it fails',
      when: (player) => expect(player.events('INCIDENT', 'CREATED').map(({ value }) => value['elementId'])).toEqual(['s1']),
      expected: { waitsAt: ['s1'] },
    },
  ],
});
