import { type Known, lint } from '../src';

const nothingKnown: Known = { jobTypes: ['p/step'], forms: ['p/form'], decisions: ['table'], processes: ['called'] };

/** A rule is silent on the good diagram and speaks on the bad one, naming the element, in both languages. */
export function verifyRule(
  rule: string,
  { good, bad, at, known = {} }: { good: string; bad: string; at: string; known?: Partial<Known> },
): void {
  const found = async (xml: string) =>
    (await lint(xml, { ...nothingKnown, ...known })).filter((finding) => finding.rule === rule);

  describe(rule, () => {
    it('is silent on the good diagram', async () => {
      expect(await found(good)).toEqual([]);
    });

    it('speaks on the bad diagram, in both languages, and says why', async () => {
      const [first] = await found(bad);
      expect(first?.elementId).toBe(at);
      for (const said of [first?.message, first?.why]) {
        expect(said?.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(said?.en).toMatch(/[a-z]{3}/);
      }
    });
  });
}
