import { Chance } from './chance';
import { happenings, hours } from './day';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

describe('The day of a demo town', () => {
  it('is the same for the same seed', () => {
    const day = (seed: number) => {
      const chance = new Chance(seed);
      return hours(at('00:00'), at('23:00')).flatMap(({ from, to }) => happenings(from, to, chance));
    };

    expect(day(1)).toEqual(day(1));
    expect(day(1)).not.toEqual(day(2));
  });

  it('has its work in working hours', () => {
    expect(happenings(at('10:00'), at('11:00'), new Chance(1)).some(({ what }) => what === 'work')).toBe(true);
    expect(happenings(at('03:00'), at('04:00'), new Chance(1)).some(({ what }) => what === 'work')).toBe(false);
  });

  it('ends where virtual time ends', () => {
    const until = at('10:20');

    expect(hours(at('09:00'), until)).toHaveLength(2);
    expect(happenings(at('10:00'), until, new Chance(1)).every((one) => one.at < until)).toBe(true);
  });
});
