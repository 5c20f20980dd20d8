import { Clock, toMs } from '@libs/base';
import { type ServiceClock, Clocks, DecisionTables, answerOf, askTable } from '@libs/clocks';
import { Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Tell } from '../case/tell';
import { FireStepIn, FireStepOut, type FiredStep } from './deadline-watch.process';

/** The engine's clock fired the timer; ours may be a little behind it. */
const DRIFT_MS_MAX = 60_000;
const firedAs: Readonly<Record<string, FiredStep>> = {
  warn: 'warned',
  breach: 'breached',
  level_up: 'level_up',
  remind: 'reminded',
};

/**
 * Fires a step of a clock, if it is still due: the clock may have moved while the timer waited.
 *
 * Invariant: no step fires before its time, none twice, none while the clock rests.
 */
@JobWorker('deadline-watch/fire-step', { in: FireStepIn, out: FireStepOut })
export class FireStep {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: Clocks,
    private readonly tables: DecisionTables,
    private readonly units: Units,
    private readonly tell: Tell,
  ) {}

  async run({ clockId, nextStep, nextAt, clockRevision }: FireStepIn): Promise<FireStepOut> {
    const clock = await this.clocks.byId(clockId);
    const owed = await this.clocks.nextStep(clockId);
    if (!owed || clock.revision !== clockRevision || owed.step !== nextStep) return { firedStep: 'none' };
    if (owed.at > Math.max(toMs(nextAt), this.clock.now() + DRIFT_MS_MAX)) return { firedStep: 'none' };
    if (!(await this.clocks.fire(clockId, owed))) return { firedStep: 'none' };

    const facts = { clockKind: clock.kind, step: nextStep, level: owed.step === 'level_up' ? owed.level : 0 };
    const notify = answerOf(await askTable(this.tables, 'sla-steps', facts), 'notify');
    const groups = await this.groupsOf(clock, Array.isArray(notify) ? notify.map(String) : []);
    await this.tell.staff(clock.subject, groups, `clock-${nextStep}`);

    return { firedStep: firedAs[nextStep] ?? 'none' };
  }

  /** The roles of the table, as the groups of this clock. */
  private async groupsOf({ owner }: ServiceClock, roles: readonly string[]): Promise<readonly string[]> {
    const unit = owner.startsWith('unit:') ? owner.slice('unit:'.length) : null;
    const department = unit === null ? 'BUS' : await this.units.departmentOf(unit);
    const known: Readonly<Record<string, string>> = {
      owner,
      supervisor: 'supervisor',
      unit_head: unit === null ? 'supervisor' : `unit-head:${unit}`,
      dept_head: `dept-head:${department}`,
      company_lead: 'company-lead',
      general_manager: 'general-manager',
    };

    return [...new Set(roles.flatMap((role) => known[role] ?? []))];
  }
}
