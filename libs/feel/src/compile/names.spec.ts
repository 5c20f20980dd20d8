import { verifyExpressions } from '../../testing';

describe('FEEL names and null', () => {
  verifyExpressions(
    [
      ['x', 'null', ["NO_VARIABLE_FOUND: No variable found with name 'x'"]],
      ['x.y', 'null', ["NO_VARIABLE_FOUND: No variable found with name 'x'"]],
      ['a.b', 'null', ["NO_CONTEXT_ENTRY_FOUND: No context entry found with key 'b'. Available keys: "]],
      ['o.n.x', 'null', ["NO_CONTEXT_ENTRY_FOUND: No context entry found with key 'x'. The context is null"]],
      ['o.l.m', '[1,2,null]'],
      ['is defined(x)', 'false'],
      ['is defined(a)', 'true'],
      ['get or else(x, 5)', '5'],
      ['x = null', 'true'],
      ['[1, x]', '[1,null]'],
      ['{k: x}', '{"k":null}'],
      ['{a: 1, b: a + 1}', '{"a":1,"b":2}'],
      ['{"a b": 1}.`a b`', '1'],
      ['o.constructor', 'null'],
      ['constructor', 'null'],
      ['{"__proto__": {p: 1}}.p', 'null'],
      ['nullable', '1'],
    ],
    { a: {}, o: { n: null, l: [{ m: 1 }, { m: 2 }, {}] }, nullable: 1 },
  );
});
