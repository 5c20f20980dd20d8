import type { CompanyCalendar } from '../src';
import { plainCalendar } from '../src';

/** The autumn of 2026: the National Day week is free, the Saturday after it is worked. */
export const autumn2026: CompanyCalendar = {
  ...plainCalendar,
  version: 7,
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeUpDays: ['2026-10-10'],
};

/** An instant in Shanghai, as epoch milliseconds: `at('2026-11-24 09:00')`. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
}

/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
