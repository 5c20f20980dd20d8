import { IANAZone } from 'luxon';

/** A place's rules for clocks, or a fixed distance from UTC. */
export interface Zone {
  /** As it is written: `Europe/Paris`, `+02:00`, `Z`. */
  readonly id: string;
  readonly isOffset: boolean;
  /** Seconds ahead of UTC at an instant (in seconds since 1970). */
  offsetAt(epochSecond: number): number;
  /** Steps of an evaluation that it costs to place a time in it. */
  readonly weight: number;
}

const OFFSET_SECONDS_MAX = 18 * 3600;
/** Also for a name that turns out to be none. */
export const PLACE_WEIGHT = 4_000;
const known = new Map<string, Zone>();

export function offsetZone(seconds: number): Zone {
  return { id: offsetText(seconds), isOffset: true, offsetAt: () => seconds, weight: 0 };
}

/** `undefined` for a name that no time zone has. */
export function zoneOf(id: string): Zone | undefined {
  const found = known.get(id);
  if (found) return found;

  const offset = parseOffset(id);
  const zone = offset === undefined ? placeOf(id) : offsetZone(offset);
  if (zone) known.set(zone.id, zone);
  return zone;
}

function placeOf(id: string): Zone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(id)) return undefined;
  if (id === 'UTC') return { id, isOffset: false, offsetAt: () => 0, weight: 0 };
  const place = new IANAZone(id);
  if (!place.isValid) return undefined;
  return { id, isOffset: false, offsetAt: byDay((second) => Math.round(place.offset(second * 1000) * 60)), weight: PLACE_WEIGHT };
}

const DAYS_KEPT_MAX = 1_000;

/** To ask a place is slow. Where a day begins and ends with one offset, no clock is set on it. */
function byDay(offsetAt: Zone['offsetAt']): Zone['offsetAt'] {
  const atMidnight = new Map<number, number>();
  const beginning = (day: number) => {
    const kept = atMidnight.get(day);
    if (kept !== undefined) return kept;
    if (atMidnight.size >= DAYS_KEPT_MAX) atMidnight.clear();
    const offset = offsetAt(day * 86_400);
    atMidnight.set(day, offset);
    return offset;
  };
  return (epochSecond) => {
    const day = Math.floor(epochSecond / 86_400);
    const offset = beginning(day);
    return beginning(day + 1) === offset ? offset : offsetAt(epochSecond);
  };
}

export function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const parts = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > OFFSET_SECONDS_MAX ? undefined : sign === '-' ? -total + 0 : total;
}

export function offsetText(seconds: number): string {
  if (seconds === 0) return 'Z';
  const total = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = total % 60 === 0 ? '' : `:${two(total % 60)}`;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(total / 3600))}:${two(Math.floor((total % 3600) / 60))}${rest}`;
}

/**
 * The offset of a local time in a zone. In the gap of a clock set forward the offset before it holds (the local time then
 * moves); in an overlap the earlier offset, or the preferred one if it is possible.
 */
export function offsetOfLocal(zone: Zone, localSecond: number, preferred?: number): number {
  const before = zone.offsetAt(localSecond - 86_400);
  const after = zone.offsetAt(localSecond + 86_400);
  const possible = [before, after].filter((offset) => zone.offsetAt(localSecond - offset) === offset);
  if (preferred !== undefined && zone.offsetAt(localSecond - preferred) === preferred) return preferred;
  return possible[0] ?? before;
}
