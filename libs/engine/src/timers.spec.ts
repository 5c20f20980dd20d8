import { parseExpression, ParseFailure } from '@libs/feel';

import { TimeFault } from './cron';
import { Failure } from './failure';
import { cycleOf, nextTimer, timerOf, type TimerPlan } from './timers';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const nobody = { get: () => undefined };

function timer(timer: 'date' | 'duration' | 'cycle', text: string) {
  const when = parseExpression(text);
  if (when instanceof ParseFailure) throw new Error(when.message);
  return { kind: 'timer', timer, when } as const;
}

describe('A timer', () => {
  it.each([
    ['duration', 'PT1M', { dueDate: NOW + MINUTE, repetitions: 1 }],
    ['duration', 'P1M', { dueDate: Date.UTC(2026, 1, 1), repetitions: 1 }],
    ['duration', 'P1DT1M', { dueDate: Date.UTC(2026, 0, 2, 0, 1), repetitions: 1 }],
    ['duration', '=duration("PT2M")', { dueDate: NOW + 2 * MINUTE, repetitions: 1 }],
    ['date', '2026-01-01T02:00:00+01:00', { dueDate: Date.UTC(2026, 0, 1, 1), repetitions: 1 }],
    ['date', '2020-01-01T00:00:00Z', { dueDate: Date.UTC(2020, 0, 1), repetitions: 1 }],
    ['cycle', 'R3/PT1M', { dueDate: NOW + MINUTE, repetitions: 3 }],
    ['cycle', 'R/PT1M', { dueDate: NOW + MINUTE, repetitions: -1 }],
    ['cycle', 'R2/2026-01-05T00:00:00Z/PT1M', { dueDate: Date.UTC(2026, 0, 5), repetitions: 2 }],
    ['cycle', 'R2/2020-01-05T00:00:00Z/PT1M', { dueDate: NOW + MINUTE, repetitions: 2 }],
    ['cycle', '0 30 9 * * MON-FRI', { dueDate: Date.UTC(2026, 0, 1, 9, 30), repetitions: -1 }],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(timerOf(timer(kind, text), nobody, NOW)).toEqual(expected);
  });

  it.each([
    ['duration', 'soon', "Invalid duration format 'soon' for expression 'soon'."],
    ['date', '2026-01-01T01:00:00', "Invalid date-time format '2026-01-01T01:00:00' for expression '2026-01-01T01:00:00'."],
    ['cycle', 'R3', 'No interval given'],
    ['cycle', 'Rx/PT1S', 'Cannot parse repetitions count'],
    ['cycle', 'R2/someday/P1D', "Text 'someday' could not be parsed at index 0"],
    ['cycle', 'every hour', 'Cron expression contains 2 parts but we expect one of [6]'],
  ] as const)('%s %s is none', (kind, text, message) => {
    expect(timerOf(timer(kind, text), nobody, NOW)).toEqual(new Failure('EXTRACT_VALUE_ERROR', message));
  });
});

describe('A timer that repeats', () => {
  const next = (text: string, now: number, last: TimerPlan) => nextTimer(timer('cycle', text), nobody, now, last);

  it('is due again one interval after it was due last, so it does not drift', () => {
    const last = { dueDate: NOW, repetitions: 3 };
    expect(next('R3/PT1M', NOW + 1_000, last)).toEqual({ dueDate: NOW + MINUTE, repetitions: 2 });
  });

  it('does not ring for what was slept through', () => {
    const last = { dueDate: NOW, repetitions: -1 };
    expect(next('R/PT1M', NOW + 10 * MINUTE, last)).toEqual({ dueDate: NOW + 11 * MINUTE, repetitions: -1 });
  });

  it.each([1, 0])('with %i repetitions left was the last', (repetitions) => {
    expect(next('R3/PT1M', NOW, { dueDate: NOW, repetitions })).toBeUndefined();
  });
});

it('A cycle says how often and at which distance', () => {
  expect(cycleOf('R3')).toEqual(new TimeFault('No interval given'));
});
