import { element, flow, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('startEvent', {
  process: [element('startEvent', 's'), serviceTask('A'), flow('s', 'A', undefined, 'in')],
  cases: [{ it: 'is passed at once', expected: { completes: ['s'], takes: ['in'], waitsAt: ['A'] } }],
});
