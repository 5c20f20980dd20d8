import { Cron, TimeFault } from './cron';

/** A Thursday. */
const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);

function next(text: string, from = NOW): string | undefined {
  const cron = Cron.parse(text);
  if (cron instanceof TimeFault) throw new Error(cron.message);
  const at = cron.next(from);
  return at === undefined ? undefined : new Date(at).toISOString();
}

describe('Cron', () => {
  it.each([
    ['0 0 9 * * *', '2026-01-02T09:00:00.000Z'],
    ['0 */5 * * * *', '2026-01-01T12:05:00.000Z'],
    ['*/10 * * * * *', '2026-01-01T12:00:10.000Z'],
    ['0 15,45 * * * *', '2026-01-01T12:15:00.000Z'],
    ['0 0 8-17/3 * * *', '2026-01-01T14:00:00.000Z'],
    ['0 0 0 1 JAN ?', '2027-01-01T00:00:00.000Z'],
    ['0 0 0 ? * MON', '2026-01-05T00:00:00.000Z'],
    ['0 0 0 * * 7', '2026-01-04T00:00:00.000Z'],
    ['0 0 0 ? * FRI-MON', '2026-01-02T00:00:00.000Z'],
    ['0 0 0 L * *', '2026-01-31T00:00:00.000Z'],
    ['0 0 0 L-2 * *', '2026-01-29T00:00:00.000Z'],
    ['0 0 0 LW * *', '2026-01-30T00:00:00.000Z'],
    ['0 0 0 3W * *', '2026-01-02T00:00:00.000Z'],
    ['0 0 0 ? * 5L', '2026-01-30T00:00:00.000Z'],
    ['0 0 0 ? * TUE#2', '2026-01-13T00:00:00.000Z'],
    ['0 0 0 13 * FRI', '2026-02-13T00:00:00.000Z'],
    ['0 0 0 29 2 ?', '2028-02-29T00:00:00.000Z'],
    ['@hourly', '2026-01-01T13:00:00.000Z'],
    ['@weekly', '2026-01-04T00:00:00.000Z'],
    ['0 0 0 31 2 ?', undefined],
  ])('%s', (text, expected) => {
    expect(next(text)).toBe(expected);
  });

  it('keeps the milliseconds it was asked with when the next second is due', () => {
    expect(next('* * * * * *', NOW + 250)).toBe('2026-01-01T12:00:01.250Z');
    expect(next('0 * * * * *', NOW + 1_250)).toBe('2026-01-01T12:01:00.000Z');
  });

  it.each([
    ['', 'Empty expression!'],
    ['* * * * *', 'Cron expression contains 5 parts but we expect one of [6]'],
    ['0, * * * * *', "Invalid field value! Trailing commas not permitted! '0,'"],
    ['61 * * * * *', 'Failed to parse cron expression. Value 61 not in range [0, 59]'],
    ['5-1 * * * * *', 'Failed to parse cron expression. Invalid range! [5,1]'],
    ['x * * * * *', 'Failed to parse cron expression. Invalid chars in expression! Expression: X Invalid chars: X'],
  ])('refuses "%s"', (text, message) => {
    expect(Cron.parse(text)).toEqual(new TimeFault(message));
  });
});
