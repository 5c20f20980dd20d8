import { Problems } from './problems';

const MAX = 12 * 1024;

function withFaults(count: number, message: string): Problems {
  const problems = new Problems();
  for (let at = 0; at < count; at++) problems.add(`element-${at}`, message);
  return problems;
}

describe('The faults of a diagram', () => {
  it('are all told while they are few', () => {
    expect(withFaults(2, 'no').toText('p.bpmn')).toBe(
      "'p.bpmn': - Element: element-0\n    - ERROR: no\n- Element: element-1\n    - ERROR: no\n",
    );
  });

  it('are told up to 12 KiB, and then counted', () => {
    const text = withFaults(1_000, '水'.repeat(30)).toText('');
    const [, omitted] = /and (\d+) more errors and\/or warnings$/.exec(text) ?? [];

    expect(text.match(/ERROR/g)).toHaveLength(1_000 - Number(omitted));
    expect(Buffer.byteLength(text)).toBeLessThan(MAX + 10);
    expect(Buffer.byteLength(text)).toBeGreaterThan(MAX - 200);
  });

  it('are only counted when the first one is too long', () => {
    expect(withFaults(3, 'x'.repeat(MAX)).toText('p.bpmn')).toBe("'p.bpmn': and 3 more errors and/or warnings");
  });

  it('are not looked into further than they are told', () => {
    const problems = new Problems();
    for (let at = 0; at < 40; at++) problems.value(`element-${at}`, `=${'[('.repeat(6_200)}`);

    expect(problems.toText('p.bpmn')).toContain('and 40 more');
  });
});
