import { Incident } from '@libs/base';
import { type Case, Cases, Contacts, Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { CaseRound, CloseOut } from './case.process';
import { Once } from './once';
import { faultsOf, outcomeOf } from './outcome-of';

/**
 * Closes a case with the outcome that its recorded facts give; a case that breaks a rule of its kind is not closed.
 *
 * Invariant: after it no clock of the case runs, no order is open, and every card of the case is settled once.
 */
@JobWorker('case/close', { in: CaseRound, out: CloseOut })
export class Close {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly contacts: Contacts,
    private readonly replies: Replies,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo }: CaseRound): Promise<CloseOut> {
    return this.once.run(async () => {
      const found = await this.cases.byNo(caseNo);
      const outcome = found.state === 'cancelled' ? 'withdrawn' : await this.close(found);
      for (const clock of await this.clocks.ofSubject(caseNo)) await this.clocks.stop(clock.id);
      for (const contact of await this.contacts.ofCase(caseNo)) await this.contacts.settle(contact);

      return { caseOutcome: outcome };
    });
  }

  private async close(found: Case) {
    const clock = found.promiseClockId === null ? null : await this.clocks.read(found.promiseClockId);
    const recorded = {
      found,
      replies: await this.replies.ofCase(found.caseNo),
      openOrders: (await this.orders.openOf(found.caseNo)).length,
      isOverdue: clock?.reading.state === 'overdue',
    };
    const outcome = outcomeOf(recorded);
    const faults = faultsOf(recorded, outcome);
    if (faults.length > 0)
      throw new Incident(`Expected case ${found.caseNo} to be ready to close as ${outcome}, but ${faults.join(', ')}`);
    await this.cases.move(found, 'closed', { outcome });

    return outcome;
  }
}
