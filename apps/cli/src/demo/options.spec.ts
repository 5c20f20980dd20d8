import { demoOptions } from './options';

const now = Date.parse('2026-11-24T09:00:00Z');

describe('npm run demo', () => {
  it('goes from so many days ago to now', () => {
    expect(demoOptions(['--seed', '3', '--days', '2'], now)).toEqual({ seed: 3, days: 2, until: now, from: now - 2 * 86_400_000 });
  });

  it('ends where it is told to', () => {
    expect(demoOptions(['--until', '2026-11-01T00:00:00Z'], now)).toMatchObject({ until: Date.parse('2026-11-01T00:00:00Z'), days: 7 });
  });

  it.each([
    [['--days', '0'], 'Expected --days to be a whole number from 1 to 400, but it is 0'],
    [['--until', 'tomorrow'], 'Expected --until to be an instant'],
    [['--until', '2027-01-01T00:00:00Z'], 'Expected --until not to lie in the future'],
  ])('refuses %j', (args, message) => {
    expect(() => demoOptions(args, now)).toThrow(message);
  });
});
