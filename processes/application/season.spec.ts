import { at } from '@libs/calendar/testing';

import { suspendBy } from './season';

describe('The heating season', () => {
  const season = { start: '11-15', leadDays: 45, zone: 'Asia/Shanghai' };

  it('lets one ask until 45 days before it starts', () => {
    expect(suspendBy(season, at('2026-08-01 09:00'))).toBe(at('2026-10-01 00:00'));
  });

  it('is still the one that runs in its last months', () => {
    expect(suspendBy(season, at('2027-02-01 09:00'))).toBe(at('2026-10-01 00:00'));
  });

  it('may be given as a whole instant', () => {
    expect(suspendBy({ ...season, start: '2027-01-18T00:00:00+08:00' }, at('2026-11-24 09:00'))).toBe(at('2026-12-04 00:00'));
  });
});
