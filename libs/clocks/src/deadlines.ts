import { type Allowance, type ClockPolicy, type CountedBy, WORKING_DAY_MINUTES, dueAt } from '@libs/calendar';
import { Injectable } from '@nestjs/common';

import { Calendars } from './calendars';
import { DecisionTables, type Judgement, answerOf, askTable } from './decision-tables';
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
    const judgement = await askTable(this.tables, 'sla-deadline', facts);
    if (judgement.output === null)
      throw new Error(`Expected sla-deadline to have a row for ${facts.categoryCode}, but none matched`);

    const by: CountedBy = answerOf(judgement, 'calendar') === 'work' ? 'work' : 'wall';
    const warnPercent = answerOf(judgement, 'warnPercent');
    return {
      policy: policyOf(
        minutes(answerOf(judgement, 'due'), 'due') * MINUTE_MS,
        by,
        warnPercent === null ? WARN_SHARE : Number(warnPercent) / 100,
      ),
      rule: ruleOf('sla-deadline', judgement),
      onsite: optional(answerOf(judgement, 'onsiteMin'), 'wall'),
      accept: optional(answerOf(judgement, 'acceptMin'), by),
    };
  }

  /** How long a stage of an application may take, in working days. */
  async ofStage(stageCode: string, serviceClass: string): Promise<Pick<Deadline, 'policy' | 'rule'>> {
    const judgement = await askTable(this.tables, 'application-stage', { stageCode, serviceClass });

    return { policy: workingDays(minutes(answerOf(judgement, 'days'), 'days')), rule: ruleOf('application-stage', judgement) };
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

/** The rule of a clock whose time is a setting and not a table's. */
export function settingRule(name: string): ClockRule {
  return { decisionId: name, version: 'setting', row: null };
}

function policyOf(ms: number, by: CountedBy, warnShare = WARN_SHARE): ClockPolicy {
  return { allowance: { ms, by }, warnShare };
}

function ruleOf(decisionId: string, { version, row }: Judgement): ClockRule {
  return { decisionId, version, row };
}

function optional(value: unknown, by: CountedBy): Allowance | null {
  return value === null ? null : { ms: Number(value) * MINUTE_MS, by };
}

function minutes(value: unknown, column: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`Expected ${column} to be a number above 0, but the table says ${JSON.stringify(value)}`);

  return number;
}
