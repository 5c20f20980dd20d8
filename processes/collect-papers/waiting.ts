import type { PaperSet } from '@libs/archive';
import { Clock, toInstant, toMs } from '@libs/base';
import { Cases, Settings } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Injectable } from '@nestjs/common';

const DAY_MS = 24 * 3_600_000;

/** The bounded wait for a customer's papers: what rests meanwhile, when to remind, when it is over. */
@Injectable()
export class Waiting {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly settings: Settings,
  ) {}

  async dueAt(askedAt: string): Promise<string> {
    return toInstant(toMs(askedAt) + (await this.settings.get('papersDays')) * DAY_MS);
  }

  /** When to look again: the next reminder or the end, never more than a day ahead. */
  async nextAt({ askedAt, dueAt, reminders }: PaperSet): Promise<string> {
    const now = this.clock.now();
    const reminder = (await this.settings.get('papersReminderDays'))[reminders];
    const wanted = [
      now + DAY_MS,
      dueAt === null ? [] : toMs(dueAt),
      reminder === undefined || askedAt === null ? [] : toMs(askedAt) + reminder * DAY_MS,
    ].flat();

    return toInstant(Math.max(now + 1000, Math.min(...wanted)));
  }

  async isReminderDue({ askedAt, reminders }: PaperSet): Promise<boolean> {
    const reminder = (await this.settings.get('papersReminderDays'))[reminders];

    return reminder !== undefined && askedAt !== null && this.clock.now() >= toMs(askedAt) + reminder * DAY_MS;
  }

  isOver({ dueAt }: PaperSet): boolean {
    return dueAt !== null && this.clock.now() >= toMs(dueAt);
  }

  /** The wait for the customer rests promise and stage. */
  async rest(caseNo: string): Promise<void> {
    await this.cases.advance(caseNo, ['accepted', 'in_progress'], 'waiting_customer');
    for (const { id, kind } of await this.clocks.ofSubject(caseNo))
      if (kind === 'promise' || kind === 'stage') await this.clocks.pause(id, 'papers');
  }

  async goOn(caseNo: string): Promise<void> {
    await this.cases.advance(caseNo, ['waiting_customer'], 'in_progress');
    for (const { id, kind } of await this.clocks.ofSubject(caseNo)) {
      if (kind === 'promise' || kind === 'stage') await this.clocks.resume(id);
      if (kind === 'papers') await this.clocks.stop(id);
    }
  }
}
