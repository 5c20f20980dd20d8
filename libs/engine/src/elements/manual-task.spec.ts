import { element, flow, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

verifyElement('manualTask', {
  process: [element('startEvent', 's'), element('manualTask', 'M'), element('task', 'T'), flow('s', 'M'), flow('M', 'T')],
  cases: [{ it: 'is passed at once, as an undefined task is', expected: { completes: ['s', 'M', 'T', 'p'] } }],
});

verifyElement('manualTask', {
  process: [
    element('startEvent', 's'),
    element('manualTask', 'M', {
      extensions: zeebe('ioMapping', {}, zeebe('output', { source: '=1', target: 'x' })),
    }),
    flow('s', 'M'),
  ],
  cases: [{ it: 'overlooks its mappings', expected: { ends: true, variables: {} } }],
});
