import { evaluateMappings, mappingsOf } from './mappings';

function evaluated(
  pairs: readonly { source: string; target: string }[],
  side: 'input' | 'output',
  variables: Record<string, string | object>,
) {
  const mappings = mappingsOf(pairs, side);
  if ('fault' in mappings) return mappings.fault.message;
  const scope = { get: (name: string) => variables[name] };
  const texts = evaluateMappings(mappings, scope, 0);
  return texts instanceof Map ? Object.fromEntries(texts) : texts.message;
}

describe('Mappings', () => {
  it('see those before them', () => {
    const pairs = [
      { source: '=x', target: 'a' },
      { source: '=a + "!"', target: 'b' },
    ];
    expect(evaluated(pairs, 'input', { x: 'hi' })).toEqual({ a: '"hi"', b: '"hi!"' });
  });

  it('make a context of dotted targets', () => {
    const pairs = [
      { source: '=x', target: 'o.a' },
      { source: 'text', target: 'o.b.c' },
    ];
    expect(evaluated(pairs, 'input', { x: 'hi' })).toEqual({ o: '{"a":"hi","b":{"c":"text"}}' });
  });

  it('leave the other parts of a variable as they are on the way out', () => {
    expect(evaluated([{ source: '=x', target: 'o.a' }], 'output', { x: 'new', o: { a: 'old', z: 'kept' } })).toEqual({
      o: '{"a":"new","z":"kept"}',
    });
  });
});
