import { element, flow } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('manualTask', {
  process: [element('startEvent', 's'), element('manualTask', 'M'), element('task', 'T'), flow('s', 'M'), flow('M', 'T')],
  cases: [{ it: 'is passed at once, as an undefined task is', expected: { completes: ['s', 'M', 'T', 'p'] } }],
});
