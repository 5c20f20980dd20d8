import { DayTimeDuration } from '@libs/feel';

import { cycleOf, dateTimeOf } from './timers';

describe('A timer cycle', () => {
  it.each([
    ['R3/PT1H', { repetitions: 3, start: undefined, interval: new DayTimeDuration(3600) }],
    ['R/PT10S', { repetitions: -1, start: undefined, interval: new DayTimeDuration(10) }],
    ['R2/2026-01-01T00:00:00Z/P1D', { repetitions: 2, start: Date.UTC(2026, 0, 1), interval: new DayTimeDuration(86_400) }],
    ['every hour', undefined],
    ['R3', undefined],
    ['R2/someday/P1D', undefined],
  ])('reads %s', (text, expected) => {
    expect(cycleOf(text)).toEqual(expected);
  });
});

describe('A timer date', () => {
  it('says where on earth it is meant', () => {
    expect(dateTimeOf('2026-01-01T01:00:00+01:00')).toBe(Date.UTC(2026, 0, 1));
    expect(dateTimeOf('2026-01-01T01:00:00')).toBeUndefined();
  });
});
