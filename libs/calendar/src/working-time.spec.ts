import { at, autumn2026, chance } from '../testing';
import { countedMs, dueAt, nextWorkingDay } from './working-time';

const HOUR = 3_600_000;
const seed = Number(process.env.SEED ?? 20261122);

describe('Working time', () => {
  it('ends one working day later at the same hour', () => {
    expect(dueAt(at('2026-11-24 10:00'), { ms: 8 * HOUR, by: 'work' }, autumn2026)).toBe(at('2026-11-25 10:00'));
  });

  it('starts at the next opening when it starts out of hours', () => {
    expect(dueAt(at('2026-11-24 20:00'), { ms: HOUR, by: 'work' }, autumn2026)).toBe(at('2026-11-25 09:30'));
  });

  it('leaves out the lunch hour', () => {
    expect(dueAt(at('2026-11-24 11:30'), { ms: HOUR, by: 'work' }, autumn2026)).toBe(at('2026-11-24 14:00'));
  });

  it('leaves out holidays and works the make-up day', () => {
    expect(dueAt(at('2026-09-30 17:00'), { ms: 2 * HOUR, by: 'work' }, autumn2026)).toBe(at('2026-10-08 09:30'));
    expect(dueAt(at('2026-10-09 17:00'), { ms: 2 * HOUR, by: 'work' }, autumn2026)).toBe(at('2026-10-10 09:30'));
  });

  it('counts every minute by the wall', () => {
    expect(dueAt(at('2026-10-01 23:00'), { ms: 2 * HOUR, by: 'wall' }, autumn2026)).toBe(at('2026-10-02 01:00'));
  });

  it('finds the next working day over a weekend', () => {
    expect(nextWorkingDay(at('2026-11-27 12:00'), autumn2026)).toBe(at('2026-11-30 08:30'));
  });

  it('refuses a calendar that never opens', () => {
    expect(() =>
      dueAt(at('2026-11-24 10:00'), { ms: HOUR, by: 'work' }, { ...autumn2026, weekdays: [], makeUpDays: [] }),
    ).toThrow('Expected calendar version 7 to open within 400 days, but it stays closed');
  });

  it(`counts between start and due exactly what was allowed (SEED=${seed})`, () => {
    const next = chance(seed);
    for (let round = 0; round < 500; round += 1) {
      const start = at('2026-09-20 00:00') + next(60 * 24 * HOUR);
      const ms = 1 + next(40 * HOUR);
      const due = dueAt(start, { ms, by: 'work' }, autumn2026);

      expect(countedMs(start, due, 'work', autumn2026)).toBe(ms);
      expect(countedMs(start, due - 1, 'work', autumn2026)).toBe(ms - 1);
    }
  });
});
