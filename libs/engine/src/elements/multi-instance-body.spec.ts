import { element, flow, loop, serviceTask } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const collecting = { inputCollection: '=items', inputElement: 'item', outputCollection: 'results', outputElement: '=r' };
const repeated = (inner: string) => [
  element('startEvent', 's'),
  serviceTask('A', { inner }),
  serviceTask('Z'),
  flow('s', 'A'),
  flow('A', 'Z'),
];

verifyElement('multiInstanceBody', {
  process: repeated(loop(collecting)),
  cases: [
    { it: 'does all items at once', given: { items: [1, 2] }, expected: { waitsAt: ['A', 'A'] } },
    {
      it: 'goes on when all are done, and collects what came out in the order of the items',
      given: { items: [1, 2] },
      when: (player) => {
        player.complete('A', { r: 'a' });
        player.complete('A', { r: 'b' });
      },
      expected: { waitsAt: ['Z'], variables: { items: [1, 2], results: ['a', 'b'] } },
    },
    {
      it: 'is passed when there is nothing to do',
      given: { items: [] },
      expected: { waitsAt: ['Z'], variables: { items: [], results: [] } },
    },
    {
      it: 'makes an incident of what is no list',
      given: { items: 5 },
      expected: { fails: ['EXTRACT_VALUE_ERROR', "Expected result of the expression 'items' to be 'ARRAY', but was 'NUMBER'."] },
    },
  ],
});

verifyElement('multiInstanceBody', {
  process: repeated(loop(collecting, true)),
  cases: [
    { it: 'in a sequence does one item at a time', given: { items: [1, 2] }, expected: { waitsAt: ['A'] } },
    {
      it: 'in a sequence goes on to the next',
      given: { items: [1, 2] },
      when: (player) => player.complete('A', { r: 'a' }),
      expected: { completes: ['s', 'A'], waitsAt: ['A'] },
    },
    {
      it: 'looks at the collection again for each item',
      given: { items: [1, 2] },
      when: (player, key) => {
        player.setVariables(key, { items: [1] });
        player.complete('A', { r: 'a' });
      },
      expected: { waitsAt: ['Z'] },
    },
    {
      it: 'makes an incident where a longer collection has no place for the result',
      given: { items: [1] },
      when: (player, key) => {
        player.setVariables(key, { items: [1, 2] });
        player.complete('A', { r: 'a' });
        player.complete('A', { r: 'b' });
      },
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          "Unable to update an item in output collection 'results' at position 2 because the size of the collection is: 1. This may happen when multiple BPMN elements write to the same variable.",
        ],
      },
    },
  ],
});

verifyElement('multiInstanceBody', {
  process: repeated(loop({ ...collecting, outputElement: '=item' })),
  cases: [
    {
      it: 'may collect its items themselves',
      given: { items: ['x'] },
      when: (player) => player.complete('A'),
      expected: { waitsAt: ['Z'], variables: { items: ['x'], results: ['x'] } },
    },
  ],
});

verifyElement('multiInstanceBody', {
  process: repeated(loop(collecting, false, '=numberOfCompletedInstances >= 1')),
  cases: [
    {
      it: 'leaves the rest when enough are done',
      given: { items: [1, 2, 3] },
      when: (player) => player.complete('A', { r: 'a' }),
      expected: { terminates: ['A', 'A'], waitsAt: ['Z'] },
    },
  ],
});
