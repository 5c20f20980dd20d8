import { type Allowance, type ClockPolicy, type CountedBy, WORKING_DAY_MINUTES, dueAt } from '@libs/calendar';
import { Injectable } from '@nestjs/common';
import { Duration } from 'luxon';

import { Calendars } from './calendars';
import { DecisionTables } from './decision-tables';
import type { ClockRule } from './service-clock';

/** What `sla-deadline` is asked. */
export interface DeadlineFacts {
  readonly utility: string;
  readonly categoryCode: string;
  readonly inTown: boolean | null;
  readonly pipeDn: number | null;
  readonly priority: number;
}

/** What the company has promised for a category: the whole time, and the milestones on the way. */
export interface Deadline {
  readonly policy: ClockPolicy;
  readonly rule: ClockRule;
  readonly onsite: Allowance | null;
  readonly accept: Allowance | null;
}

const MINUTE_MS = 60_000;
const WARN_SHARE = 0.75;

/** The company's standard, read from its tables: how long a thing may take, and by which time it is counted. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly tables: DecisionTables,
    private readonly calendars: Calendars,
  ) {}

  async of(facts: DeadlineFacts): Promise<Deadline> {
    const { output, version, row } = await this.tables.evaluate('sla-deadline', facts);
    const answer = output as Readonly<Record<string, unknown>> | null;
    if (!answer) throw new Error(`Expected sla-deadline to have a row for ${facts.categoryCode}, but none matched`);

    const by: CountedBy = answer['calendar'] === 'work' ? 'work' : 'wall';
    return {
      policy: policyOf(durationMs(answer['due'], by), by),
      rule: { decisionId: 'sla-deadline', version, row },
      onsite: optional(answer['onsiteMin'], 'wall'),
      accept: optional(answer['acceptMin'], by),
    };
  }

  /** How long a stage of an application may take, in working days. */
  async ofStage(stageCode: string, serviceClass: string): Promise<Pick<Deadline, 'policy' | 'rule'>> {
    const { output, version, row } = await this.tables.evaluate('application-stage', { stageCode, serviceClass });
    const days = Number(typeof output === 'object' && output !== null ? Object.values(output)[0] : output);
    if (!(days > 0)) throw new Error(`Expected application-stage to give days for ${stageCode}, but it gave ${JSON.stringify(output)}`);

    return { policy: workingDays(days), rule: { decisionId: 'application-stage', version, row } };
  }

  /** When an allowance that starts now is used up, by the calendar in force. */
  async due(startMs: number, allowance: Allowance): Promise<number> {
    return dueAt(startMs, allowance, await this.calendars.inForce());
  }
}

export function workingDays(days: number): ClockPolicy {
  return policyOf(days * WORKING_DAY_MINUTES * MINUTE_MS, 'work');
}

export function wallMinutes(minutes: number): ClockPolicy {
  return policyOf(minutes * MINUTE_MS, 'wall');
}

function policyOf(ms: number, by: CountedBy): ClockPolicy {
  return { allowance: { ms, by }, warnShare: WARN_SHARE };
}

function optional(minutes: unknown, by: CountedBy): Allowance | null {
  return minutes === null || minutes === undefined ? null : { ms: Number(minutes) * MINUTE_MS, by };
}

/** Minutes as a number, or a duration such as PT24H; a day of working time is eight hours. */
function durationMs(value: unknown, by: CountedBy): number {
  const minutes = typeof value === 'string' && value.startsWith('P') ? minutesOf(Duration.fromISO(value), by) : Number(value);
  if (!(minutes > 0)) throw new Error(`Expected a time limit in minutes or like PT24H, but got ${JSON.stringify(value)}`);

  return minutes * MINUTE_MS;
}

function minutesOf(duration: Duration, by: CountedBy): number {
  const { days, hours, minutes } = duration.shiftTo('days', 'hours', 'minutes').toObject();
  const dayMinutes = by === 'work' && duration.days > 0 ? WORKING_DAY_MINUTES : 1440;

  return (duration.days > 0 ? duration.days : (days ?? 0)) * dayMinutes + (hours ?? 0) * 60 + (minutes ?? 0);
}
