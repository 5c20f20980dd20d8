import { seasonOf } from './season';

const settings = { start: '11-15', leadDays: 45, zone: 'Asia/Shanghai' };

describe('The heating season', () => {
  it('is the coming one for a day in summer', () => {
    expect(seasonOf('2026-08-01T00:00:00.000Z', settings)).toEqual({ code: 'heat-2026', suspendBy: '2026-10-01T15:59:59.999Z' });
  });

  it('is the running one for a day in winter', () => {
    expect(seasonOf('2027-01-10T00:00:00.000Z', settings).code).toBe('heat-2026');
  });

  it('is the date that the company has fixed', () => {
    expect(seasonOf('2026-08-01T00:00:00.000Z', { ...settings, start: '2026-10-20' })).toEqual({
      code: 'heat-2026',
      suspendBy: '2026-09-05T15:59:59.999Z',
    });
  });
});
