import {
  DayTimeDuration,
  FeelDateTime,
  parseDuration,
  parseInstant,
  resultTypeOf,
  type Scope,
  YearMonthDuration,
} from '@libs/feel';

import { evaluate, expected } from './evaluation';
import type { EventDefinition } from './model/model';
import { Failure } from './failure';

type TimerDefinition = Extract<EventDefinition, { kind: 'timer' }>;

export interface TimerPlan {
  readonly dueDate: number;
  /** How often it still fires; -1 is without end. */
  readonly repetitions: number;
}

/** When a timer that is set now is due. */
export function timerOf({ timer, when }: TimerDefinition, scope: Scope, now: number): TimerPlan | Failure {
  const result = evaluate(when, scope, now);
  if (result instanceof Failure) return result;
  const { value } = result;

  if (timer === 'date') {
    if (value instanceof FeelDateTime) return { dueDate: value.toEpochMillis(), repetitions: 1 };
    if (typeof value !== 'string') return expected(when, "one of '[DATE_TIME, STRING]'", result);
    const at = dateTimeOf(value);
    return at === undefined
      ? new Failure('EXTRACT_VALUE_ERROR', `Invalid date-time format '${value}' for expression '${when.source}'.`)
      : { dueDate: at, repetitions: 1 };
  }
  if (timer === 'duration') {
    const length = typeof value === 'string' ? durationOf(value) : value;
    if (length instanceof DayTimeDuration || length instanceof YearMonthDuration)
      return { dueDate: after(now, length), repetitions: 1 };
    if (typeof value === 'string')
      return new Failure('EXTRACT_VALUE_ERROR', `Invalid duration format '${value}' for expression '${when.source}'.`);
    return expected(when, "one of '[DURATION, PERIOD, STRING]'", result);
  }
  if (typeof value !== 'string') return expected(when, "'STRING'", result);
  const cycle = cycleOf(value);
  if (!cycle)
    return new Failure(
      'EXTRACT_VALUE_ERROR',
      `Invalid timer cycle '${value}' for expression '${when.source}': expected a repeating interval such as 'R3/PT1H', but it was ${resultTypeOf(value)} of another form`,
    );
  return { dueDate: cycle.start ?? after(now, cycle.interval), repetitions: cycle.repetitions };
}

/** The next time of a cycle, counted from when the last was due, so that it never drifts. */
export function nextOfCycle(
  { when }: TimerDefinition,
  scope: Scope,
  now: number,
  dueDate: number,
  repetitions: number,
): TimerPlan | undefined {
  const left = repetitions < 0 ? -1 : repetitions - 1;
  if (left === 0) return undefined;
  const result = evaluate(when, scope, now);
  const cycle = result instanceof Failure || typeof result.value !== 'string' ? undefined : cycleOf(result.value);
  return cycle && { dueDate: after(dueDate, cycle.interval), repetitions: left };
}

interface Cycle {
  readonly repetitions: number;
  readonly start: number | undefined;
  readonly interval: DayTimeDuration | YearMonthDuration;
}

/** `R/PT1H`, `R3/PT1H`, `R3/2026-01-01T00:00:00Z/PT1H`. */
export function cycleOf(text: string): Cycle | undefined {
  const [, count, start, length] = /^R(\d*)\/(?:([^/]*)\/)?(P[^/]*)$/.exec(text) ?? [];
  const interval = length === undefined ? undefined : durationOf(length);
  if (count === undefined || !interval) return undefined;
  const from = start ? dateTimeOf(start) : undefined;
  if (start && from === undefined) return undefined;
  return { repetitions: count === '' ? -1 : Number(count), start: from, interval };
}

function after(from: number, length: DayTimeDuration | YearMonthDuration): number {
  if (length instanceof DayTimeDuration) return from + length.toMillis();
  const moved = new Date(from);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + length.totalMonths);
  const daysInMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, daysInMonth));
  return moved.getTime();
}

/** An ISO duration; weeks are seven days. */
function durationOf(text: string): DayTimeDuration | YearMonthDuration | undefined {
  const weeks = /^P(\d+)W$/.exec(text)?.[1];
  return parseDuration(weeks === undefined ? text : `P${Number(weeks) * 7}D`);
}

/** A date and a time that says where on earth it is meant. */
export function dateTimeOf(text: string): number | undefined {
  const value = parseInstant(text);
  return value && !value.isLocal ? value.toEpochMillis() : undefined;
}
