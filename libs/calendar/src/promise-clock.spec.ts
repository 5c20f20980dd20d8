import { at, autumn2026, chance } from '../testing';
import { type ClockEvent, type ClockPolicy, readClock } from './promise-clock';

const HOUR = 3_600_000;
const seed = Number(process.env.SEED ?? 20261122);
const wall = (hours: number): ClockPolicy => ({ allowance: { ms: hours * HOUR, by: 'wall' }, warnShare: 0.75 });
const work = (hours: number): ClockPolicy => ({ allowance: { ms: hours * HOUR, by: 'work' }, warnShare: 0.75 });
const started = (local: string): ClockEvent => ({ kind: 'started', at: at(local), owner: 'attendant' });

describe('Promise clock', () => {
  it('runs, is due soon from three quarters on, and is overdue at the due time', () => {
    const state = (local: string) => readClock([started('2026-11-24 09:00')], wall(8), autumn2026, at(local)).state;

    expect([state('2026-11-24 10:00'), state('2026-11-24 15:00'), state('2026-11-24 17:00')]).toEqual([
      'running',
      'due_soon',
      'overdue',
    ]);
  });

  it('rests out of hours when it counts working time', () => {
    expect(readClock([started('2026-11-24 09:00')], work(24), autumn2026, at('2026-11-24 12:30')).state).toBe('off_hours');
  });

  it('moves its due time by exactly the time it rested', () => {
    const events: ClockEvent[] = [
      started('2026-11-24 09:00'),
      { kind: 'paused', at: at('2026-11-24 10:00'), why: 'papers' },
      { kind: 'resumed', at: at('2026-11-27 10:00') },
    ];

    expect(readClock(events, wall(8), autumn2026, at('2026-11-27 11:00')).dueAt).toBe(at('2026-11-27 17:00'));
  });

  it('gives the time of rest to the customer', () => {
    const events: ClockEvent[] = [started('2026-11-24 09:00'), { kind: 'paused', at: at('2026-11-24 10:00'), why: 'papers' }];

    expect(readClock(events, wall(8), autumn2026, at('2026-11-24 11:00')).segments).toEqual([
      { from: at('2026-11-24 09:00'), to: at('2026-11-24 10:00'), state: 'running', owner: 'attendant' },
      { from: at('2026-11-24 10:00'), to: null, state: 'paused', owner: 'customer' },
    ]);
  });

  it('adds an extension to what is allowed', () => {
    const events: ClockEvent[] = [
      started('2026-11-24 09:00'),
      { kind: 'extended', at: at('2026-11-24 16:59'), byMs: 4 * HOUR, why: 'parts' },
    ];

    expect(readClock(events, wall(8), autumn2026, at('2026-11-24 18:00'))).toMatchObject({
      dueAt: at('2026-11-24 21:00'),
      state: 'due_soon',
    });
  });

  it('is met when it stops in time', () => {
    const events: ClockEvent[] = [started('2026-11-24 09:00'), { kind: 'stopped', at: at('2026-11-24 17:00') }];

    expect(readClock(events, wall(8), autumn2026, at('2026-11-29 09:00')).state).toBe('met');
  });

  it(`has seamless segments from start to end whatever happens (SEED=${seed})`, () => {
    const next = chance(seed);
    for (let round = 0; round < 300; round += 1) {
      const { events, until } = someLife(next);
      const { segments, startedAt } = readClock(events, next(2) === 0 ? work(20) : wall(20), autumn2026, until);
      const ends = segments.map(({ to }) => to ?? until);

      expect(segments[0]?.from).toBe(startedAt);
      expect(segments.slice(1).map(({ from }) => from)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(until);
    }
  });
});

/** A clock that rests, goes on, is handed over and extended at random instants. */
function someLife(next: (below: number) => number): { events: ClockEvent[]; until: number } {
  let now = at('2026-09-25 00:00') + next(14 * 24 * HOUR);
  let resting = false;
  const events: ClockEvent[] = [{ kind: 'started', at: now, owner: 'attendant' }];
  for (let count = next(8); count > 0; count -= 1) {
    now += 1 + next(30 * HOUR);
    const choice = next(3);
    if (choice === 0) events.push({ kind: 'handed', at: now, owner: `unit:${next(3)}` });
    if (choice === 1) events.push({ kind: 'extended', at: now, byMs: next(4 * HOUR), why: 'parts' });
    if (choice === 2) {
      events.push(resting ? { kind: 'resumed', at: now } : { kind: 'paused', at: now, why: 'papers' });
      resting = !resting;
    }
  }

  return { events, until: now + 1 + next(40 * HOUR) };
}
