import type { CompanyCalendar } from './company-calendar';
import { type Allowance, type CountedBy, countedMs, dueAt, openingsFrom } from './working-time';

/** What a promise is made by: the row of a decision table, and how the clock warns and climbs. */
export interface ClockPolicy {
  readonly allowance: Allowance;
  /** The share of the time after which those in charge are warned. */
  readonly warnShare: number;
}

/** What happened to a clock. Its whole life follows from these, the policy and the calendar. */
export type ClockEvent =
  | { readonly kind: 'started'; readonly at: number; readonly owner: string }
  | { readonly kind: 'paused'; readonly at: number; readonly why: string }
  | { readonly kind: 'resumed'; readonly at: number }
  | { readonly kind: 'extended'; readonly at: number; readonly byMs: number; readonly why: string }
  | { readonly kind: 'handed'; readonly at: number; readonly owner: string }
  | {
      readonly kind: 'recomputed';
      readonly at: number;
      readonly dueBefore: number;
      readonly dueAfter: number;
      readonly why: string;
    }
  | { readonly kind: 'stopped'; readonly at: number };

export type ClockState = 'running' | 'paused' | 'off_hours' | 'due_soon' | 'overdue' | 'met' | 'stopped';

/** A stretch of a clock's life: what it did, and whose time it was. `to` is null while it lasts. */
export interface Segment {
  readonly from: number;
  readonly to: number | null;
  readonly state: 'running' | 'paused' | 'off_hours';
  readonly owner: string;
}

export interface ClockReading {
  readonly state: ClockState;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly warnAt: number;
  readonly stoppedAt: number | null;
  readonly allowanceMs: number;
  readonly segments: readonly Segment[];
}

/** Whoever makes a clock rest owns the time: only the wait for the customer rests a clock. */
export const CUSTOMER = 'customer';

/**
 * Reads a clock at an instant: a pure function of its events, its policy and the calendar.
 *
 * Invariant: the segments are seamless from the start to the stop (or now), so their sum is the elapsed time to the millisecond.
 */
export function readClock(
  events: readonly ClockEvent[],
  policy: ClockPolicy,
  calendar: CompanyCalendar,
  now: number,
): ClockReading {
  const first = events[0];
  if (first?.kind !== 'started')
    throw new Error(`Expected a clock to begin with 'started', but got '${first?.kind ?? 'nothing'}'`);

  const stoppedAt = events.find(({ kind }) => kind === 'stopped')?.at ?? null;
  const stretches = stretchesOf(events, stoppedAt);
  const allowanceMs = policy.allowance.ms + sum(events.map((event) => (event.kind === 'extended' ? event.byMs : 0)));
  const reach = (share: number) => momentAt(stretches, allowanceMs * share, policy.allowance.by, calendar, stoppedAt ?? now);
  const reading = { startedAt: first.at, dueAt: reach(1), warnAt: reach(policy.warnShare), stoppedAt, allowanceMs };
  const segments = segmentsOf(stretches, policy.allowance.by, calendar, stoppedAt ?? now, stoppedAt === null);

  return { ...reading, state: stateOf(reading, segments, now), segments };
}

/** When a clock that is not resting will have counted this much beyond its allowance. */
export function momentPastDue(
  events: readonly ClockEvent[],
  policy: ClockPolicy,
  calendar: CompanyCalendar,
  now: number,
  pastMs: number,
): number {
  const { dueAt: due } = readClock(events, policy, calendar, now);

  return dueAt(due, { ms: pastMs, by: policy.allowance.by }, calendar);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly resting: boolean;
  readonly owner: string;
}

/** The life as stretches of one mode and one owner; the last one is open. */
function stretchesOf(events: readonly ClockEvent[], stoppedAt: number | null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let current = { from: 0, resting: false, owner: '' };
  const turn = (at: number, change: Partial<typeof current>) => {
    if (current.owner !== '' && at > current.from) stretches.push({ ...current, to: at });
    current = { ...current, ...change, from: at };
  };
  for (const event of events) {
    if (event.kind === 'started') turn(event.at, { owner: event.owner });
    if (event.kind === 'paused') turn(event.at, { resting: true });
    if (event.kind === 'resumed') turn(event.at, { resting: false });
    if (event.kind === 'handed') turn(event.at, { owner: event.owner });
  }
  turn(stoppedAt ?? Number.POSITIVE_INFINITY, {});

  return stretches;
}

/** When the counted time reaches `targetMs`. A clock that rests is taken to go on at `now`: its due time moves as it waits. */
function momentAt(
  stretches: readonly Stretch[],
  targetMs: number,
  by: CountedBy,
  calendar: CompanyCalendar,
  now: number,
): number {
  let leftMs = targetMs;
  let end = now;
  for (const { from, to, resting } of stretches) {
    end = to === Number.POSITIVE_INFINITY ? Math.max(from, now) : to;
    if (resting) continue;

    const due = dueAt(from, { ms: leftMs, by }, calendar);
    if (due <= to) return due;
    leftMs -= countedMs(from, to, by, calendar);
  }

  return dueAt(end, { ms: leftMs, by }, calendar);
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: Segment['state'];
  readonly owner: string;
}

function segmentsOf(
  stretches: readonly Stretch[],
  by: CountedBy,
  calendar: CompanyCalendar,
  until: number,
  open: boolean,
): readonly Segment[] {
  const spans = stretches
    .filter(({ from }) => from < until)
    .flatMap((stretch) => spansOf({ ...stretch, to: Math.min(stretch.to, until) }, by, calendar));

  return spans.map((span, index) => (open && index === spans.length - 1 ? { ...span, to: null } : span));
}

/** Cuts a closed stretch into working and closed hours; a resting stretch and a wall clock stay whole. */
function spansOf({ from, to, resting, owner }: Stretch, by: CountedBy, calendar: CompanyCalendar): readonly Span[] {
  if (resting) return [{ from, to, state: 'paused', owner: CUSTOMER }];
  if (by === 'wall') return [{ from, to, state: 'running', owner }];

  const spans: Span[] = [];
  let reached = from;
  for (const opening of openingsFrom(from, calendar)) {
    if (opening.from > reached) spans.push({ from: reached, to: Math.min(opening.from, to), state: 'off_hours', owner });
    if (opening.from >= to) break;
    reached = Math.min(opening.to, to);
    spans.push({ from: opening.from, to: reached, state: 'running', owner });
    if (reached >= to) break;
  }

  return spans;
}

function stateOf(reading: Omit<ClockReading, 'state' | 'segments'>, segments: readonly Segment[], now: number): ClockState {
  if (reading.stoppedAt !== null) return reading.stoppedAt <= reading.dueAt ? 'met' : 'stopped';

  const last = segments.at(-1)?.state ?? 'running';
  if (last === 'paused') return 'paused';
  if (now >= reading.dueAt) return 'overdue';
  if (last === 'off_hours') return 'off_hours';

  return now >= reading.warnAt ? 'due_soon' : 'running';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
