import type { ClockView } from '../api/clocks';
import { clockAt } from './clock-parts';

const clock: ClockView = {
  clockId: 'k',
  kind: 'promise',
  state: 'running',
  startedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-23T05:00:00.000Z',
  allowanceMs: 3 * 3_600_000,
  segments: [
    { from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T02:00:00.000Z', state: 'running', owner: 'desk' },
    { from: '2026-11-23T02:00:00.000Z', to: '2026-11-23T03:00:00.000Z', state: 'paused', owner: 'customer' },
    { from: '2026-11-23T03:00:00.000Z', to: null, state: 'running', owner: 'unit:RPR' },
  ],
  rule: null,
  why: { zh: '', en: '' },
};
const at = (time: string) => clockAt(clock, Date.parse(`2026-11-23T${time}:00.000Z`));

describe('A clock on screen', () => {
  it('is overdue as soon as its time has passed, without an answer of the server', () => {
    expect([at('04:59').state, at('05:01').state]).toEqual(['running', 'overdue']);
  });

  it('shows each part where it happened, and what is over beyond the mark', () => {
    const { parts, due } = at('06:00');

    expect(parts.map(({ state, left, width }) => [state, left, width])).toEqual([
      ['running', 0, 0.2],
      ['paused', 0.2, 0.2],
      ['running', 0.4, 0.4],
      ['overdue', 0.8, 0.2],
    ]);
    expect(due).toBe(0.8);
  });
});
