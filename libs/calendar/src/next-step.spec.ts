import { at, autumn2026 } from '../testing';
import { type FiredStep, nextStep, waitFor } from './next-step';
import type { ClockEvent, ClockPolicy } from './promise-clock';

const HOUR = 3_600_000;
const policy: ClockPolicy = { allowance: { ms: 8 * HOUR, by: 'wall' }, warnShare: 0.75 };
const events: ClockEvent[] = [{ kind: 'started', at: at('2026-11-24 09:00'), owner: 'unit:RPR' }];
const fired = (...steps: [FiredStep['step'], number][]): FiredStep[] =>
  steps.map(([step, level]) => ({ step, level, at: at('2026-11-25 09:00') }));
const next = (done: FiredStep[]) => nextStep(events, policy, autumn2026, done, at('2026-11-24 09:30'));

describe('Next step of a clock', () => {
  it('warns at three quarters, then breaches at the due time', () => {
    expect(next([])).toEqual({ step: 'warn', level: 0, at: at('2026-11-24 15:00') });
    expect(next(fired(['warn', 0]))).toEqual({ step: 'breach', level: 0, at: at('2026-11-24 17:00') });
  });

  it('climbs at half, once and twice the time beyond it', () => {
    expect(next(fired(['warn', 0], ['breach', 0]))).toEqual({ step: 'level_up', level: 1, at: at('2026-11-24 21:00') });
    expect(next(fired(['breach', 0], ['level_up', 1]))).toEqual({ step: 'level_up', level: 2, at: at('2026-11-25 01:00') });
    expect(next(fired(['breach', 0], ['level_up', 1], ['level_up', 2]))).toEqual({
      step: 'level_up',
      level: 3,
      at: at('2026-11-25 09:00'),
    });
  });

  it('reminds once each working day after the last level', () => {
    const done = fired(['breach', 0], ['level_up', 1], ['level_up', 2], ['level_up', 3]);

    expect(next(done)).toEqual({ step: 'remind', level: 1, at: at('2026-11-26 08:30') });
  });

  it('climbs every half hour where two hours or less were allowed', () => {
    const short: ClockPolicy = { allowance: { ms: HOUR, by: 'wall' }, warnShare: 0.75 };

    expect(nextStep(events, short, autumn2026, fired(['breach', 0], ['level_up', 1]), at('2026-11-24 10:30')).at).toBe(
      at('2026-11-24 11:00'),
    );
  });

  it('does not warn twice about a clock that was extended after its warning', () => {
    const extended: ClockEvent[] = [...events, { kind: 'extended', at: at('2026-11-24 16:59'), byMs: 8 * HOUR, why: 'parts' }];

    expect(nextStep(extended, policy, autumn2026, fired(['warn', 0]), at('2026-11-24 17:00'))).toEqual({
      step: 'breach',
      level: 0,
      at: at('2026-11-25 01:00'),
    });
  });
});

describe('Wait for a step', () => {
  const now = at('2026-11-24 09:00');

  it('is never shorter than a second and never longer than a day', () => {
    expect(waitFor({ step: 'warn', level: 0, at: now - HOUR }, now)).toEqual({ step: 'warn', level: 0, at: now + 1000 });
    expect(waitFor({ step: 'warn', level: 0, at: now + 30 * HOUR }, now)).toEqual({
      step: 'recheck',
      level: 0,
      at: now + 24 * HOUR,
    });
  });
});
