import type { StoryLine } from '../../api/cases';
import { chapters, passes } from './chapters';

const line = (kind: string, actor = 'worker'): StoryLine => ({
  no: 1,
  at: '2026-11-23T00:00:00.000Z',
  kind,
  who: { kind: actor, name: null, jobType: null },
  element: null,
  before: null,
  after: null,
  reason: null,
  authority: null,
});

describe("A case's story", () => {
  it('folds three automatic steps in a row to one line, and never what a person did', () => {
    const told = chapters([line('task/decided', 'person'), line('clock/started'), line('message/queued'), line('a/b'), line('task/decided', 'person')], true);

    expect(told.map(({ folded, lines }) => [folded, lines.length])).toEqual([
      [false, 1],
      [true, 3],
      [false, 1],
    ]);
  });

  it('keeps a change of state in sight', () => {
    expect(chapters([line('clock/started'), line('case/closed'), line('clock/stopped'), line('a/b')], true).some(({ folded }) => folded)).toBe(false);
  });

  it('shows who looked at personal data by itself', () => {
    expect([passes(line('personal/looked', 'person'), 'looked'), passes(line('task/decided', 'person'), 'looked')]).toEqual([true, false]);
  });
});
