import { DayTimeDuration, FeelDateTime, type Scope, YearMonthDuration } from '@libs/feel';

import { Cron, TimeFault } from './cron';
import { evaluate, expected, textOf } from './evaluation';
import { Failure } from './failure';
import { instantOf, Interval } from './interval';
import type { EventDefinition } from './model/model';

type TimerDefinition = Extract<EventDefinition, { kind: 'timer' }>;

export interface TimerPlan {
  readonly dueDate: number;
  /** How often it still fires; -1 is without end. */
  readonly repetitions: number;
}

/** When a timer that is set now is due. */
export function timerOf(definition: TimerDefinition, scope: Scope, now: number): TimerPlan | Failure {
  if (definition.timer === 'date') return dateOf(definition, scope, now);
  if (definition.timer === 'duration') {
    const length = durationOf(definition, scope, now);
    return length instanceof Failure ? length : { dueDate: length.after(now), repetitions: 1 };
  }
  const cycle = cycleFor(definition, scope, now);
  if (cycle instanceof Failure) return cycle;
  return cycle instanceof Cron ? cronPlan(cycle, now) : { dueDate: cycle.interval.after(now), repetitions: cycle.repetitions };
}

/** A timer that has just fired, set again; nothing if it has fired for the last time. */
export function nextTimer(
  definition: TimerDefinition,
  scope: Scope,
  now: number,
  { dueDate, repetitions }: TimerPlan,
): TimerPlan | Failure | undefined {
  if (definition.timer !== 'cycle' || (repetitions !== -1 && repetitions <= 1)) return undefined;
  const cycle = cycleFor(definition, scope, now);
  if (cycle instanceof Failure) return cycle;
  if (cycle instanceof Cron) return cronPlan(cycle, now);
  const left = repetitions === -1 ? -1 : repetitions - 1;
  return { dueDate: cycle.interval.again(dueDate).after(now), repetitions: left };
}

function dateOf({ when }: TimerDefinition, scope: Scope, now: number): TimerPlan | Failure {
  const result = evaluate(when, scope, now);
  if (result instanceof Failure) return result;
  const { value } = result;
  if (value instanceof FeelDateTime) return { dueDate: value.toEpochMillis(), repetitions: 1 };
  if (typeof value !== 'string') return expected(when, "one of '[DATE_TIME, STRING]'", result);
  const at = instantOf(value);
  return at instanceof TimeFault
    ? new Failure('EXTRACT_VALUE_ERROR', `Invalid date-time format '${value}' for expression '${when.source}'.`)
    : { dueDate: at, repetitions: 1 };
}

function durationOf({ when }: TimerDefinition, scope: Scope, now: number): Interval | Failure {
  const result = evaluate(when, scope, now);
  if (result instanceof Failure) return result;
  const { value } = result;
  if (value instanceof DayTimeDuration || value instanceof YearMonthDuration) return Interval.ofDuration(value);
  if (typeof value !== 'string') return expected(when, "one of '[DURATION, PERIOD, STRING]'", result);
  const interval = Interval.parse(value);
  return interval instanceof TimeFault
    ? new Failure('EXTRACT_VALUE_ERROR', `Invalid duration format '${value}' for expression '${when.source}'.`)
    : interval;
}

interface Cycle {
  readonly repetitions: number;
  readonly interval: Interval;
}

function cycleFor({ when }: TimerDefinition, scope: Scope, now: number): Cycle | Cron | Failure {
  const text = textOf(when, scope, now);
  if (text instanceof Failure) return text;
  const cycle = cycleOf(text);
  return cycle instanceof TimeFault ? new Failure('EXTRACT_VALUE_ERROR', cycle.message) : cycle;
}

/** `R/PT1H`, `R3/PT1H`, `R3/2026-01-01T00:00:00Z/PT1H`; all that does not begin with an R is cron. */
export function cycleOf(text: string): Cycle | Cron | TimeFault {
  if (!text.startsWith('R')) return Cron.parse(text);
  const slash = text.indexOf('/');
  if (slash < 0) return new TimeFault('No interval given');
  const count = text.slice(1, slash);
  if (count !== '' && !/^[+-]?\d+$/.test(count)) return new TimeFault('Cannot parse repetitions count');
  const interval = Interval.parse(text.slice(slash + 1));
  return interval instanceof TimeFault ? interval : { repetitions: count === '' ? -1 : Number(count), interval };
}

function cronPlan(cron: Cron, now: number): TimerPlan {
  const dueDate = cron.next(now);
  return dueDate === undefined ? { dueDate: now, repetitions: 0 } : { dueDate, repetitions: -1 };
}
