import type { CompanyCalendar } from './company-calendar';
import { type ClockEvent, type ClockPolicy, readClock } from './promise-clock';
import { dueAt, nextWorkingDay } from './working-time';

/** What a watch does next about a clock. `recheck` only looks again: it covers a lost message. */
export type StepKind = 'warn' | 'breach' | 'level_up' | 'remind' | 'recheck';

export interface FiredStep {
  readonly step: StepKind;
  readonly level: number;
  readonly at: number;
}

export interface DueStep {
  readonly step: StepKind;
  readonly level: number;
  readonly at: number;
}

const HOUR_MS = 3_600_000;
export const RECHECK_MS = 24 * HOUR_MS;
/** Past the due time, in shares of the original allowance: department head, company leader, general manager. */
const LEVEL_SHARES = [0.5, 1, 2];
const LEVEL_MS_MIN = 2 * HOUR_MS;
/** Short wall clocks climb every half hour. */
const SHORT_CLOCK_MS = 2 * HOUR_MS;
const SHORT_LEVEL_MS = HOUR_MS / 2;

/**
 * The earliest step that a running clock still owes: warn, breach, three levels, then one reminder each working day.
 * It may lie in the past when the engine was away; whoever waits for it bounds the wait (`waitFor`).
 */
export function nextStep(
  events: readonly ClockEvent[],
  policy: ClockPolicy,
  calendar: CompanyCalendar,
  fired: readonly FiredStep[],
  now: number,
): DueStep {
  const { warnAt, dueAt: due } = readClock(events, policy, calendar, now);
  const done = (step: StepKind, level: number) => fired.some((other) => other.step === step && other.level === level);
  if (!done('breach', 0)) return done('warn', 0) ? { step: 'breach', level: 0, at: due } : { step: 'warn', level: 0, at: warnAt };

  for (const [index, share] of LEVEL_SHARES.entries()) {
    const level = index + 1;
    if (!done('level_up', level))
      return {
        step: 'level_up',
        level,
        at: dueAt(due, { ms: climbMs(policy, level, share), by: policy.allowance.by }, calendar),
      };
  }

  const last = Math.max(...fired.map(({ at }) => at));
  return { step: 'remind', level: 1 + fired.filter(({ step }) => step === 'remind').length, at: nextWorkingDay(last, calendar) };
}

/** Bounds a wait: never before now + 1 s, never more than 24 h ahead, then only a look. */
export function waitFor(step: DueStep, now: number): DueStep {
  if (step.at > now + RECHECK_MS) return { step: 'recheck', level: 0, at: now + RECHECK_MS };

  return { ...step, at: Math.max(step.at, now + 1000) };
}

function climbMs(policy: ClockPolicy, level: number, share: number): number {
  const { ms, by } = policy.allowance;
  if (by === 'wall' && ms <= SHORT_CLOCK_MS) return level * SHORT_LEVEL_MS;

  return Math.max(ms * share, LEVEL_MS_MIN * level);
}
