import type { ClockState, ClockView } from '../api/clocks';

export interface BarPart {
  readonly state: 'running' | 'paused' | 'off_hours' | 'due_soon' | 'overdue';
  readonly left: number;
  readonly width: number;
}

export interface ClockNow {
  readonly state: ClockState;
  readonly leftMs: number;
  readonly parts: readonly BarPart[];
  /** Where the due time stands in the bar, 0 to 1. */
  readonly due: number;
}

const over = (state: ClockState) => state === 'met' || state === 'stopped';

/**
 * A clock at this second: its state moves on without an answer of the server.
 * The bar runs from the start to the due time, or to now when that is later; every part stands where it happened.
 */
export function clockAt(clock: ClockView, now: number): ClockNow {
  const [start, due] = [Date.parse(clock.startedAt), Date.parse(clock.dueAt)];
  const last = clock.segments.at(-1);
  const end = over(clock.state) && last?.to ? Date.parse(last.to) : Math.max(now, start);
  const state = stateAt(clock, now, due);
  const whole = Math.max(due, end) - start || 1;
  const parts = clock.segments.flatMap((segment) => {
    const from = Date.parse(segment.from);
    const to = segment.to ? Date.parse(segment.to) : end;
    const kind = barState(segment.state, state);
    return cut(from, to, due, kind).map((part) => ({ state: part.state, left: (part.from - start) / whole, width: (part.to - part.from) / whole }));
  });

  return { state, leftMs: due - now, parts: parts.filter(({ width }) => width > 0), due: (due - start) / whole };
}

function stateAt(clock: ClockView, now: number, due: number): ClockState {
  if (over(clock.state) || clock.state === 'paused') return clock.state;
  if (now > due) return 'overdue';

  return clock.state;
}

function barState(segment: string, clock: ClockState): BarPart['state'] {
  if (segment === 'paused' || segment === 'off_hours') return segment;

  return clock === 'due_soon' ? 'due_soon' : 'running';
}

/** What lies beyond the due time is over, unless the clock rested. */
function cut(from: number, to: number, due: number, state: BarPart['state']): { from: number; to: number; state: BarPart['state'] }[] {
  if (to <= due || state === 'paused') return [{ from, to, state }];
  if (from >= due) return [{ from, to, state: 'overdue' }];

  return [
    { from, to: due, state },
    { from: due, to, state: 'overdue' },
  ];
}
