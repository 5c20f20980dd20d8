import { Clock, Incident, toMs } from '@libs/base';
import { Cases } from '@libs/cases';
import { Customers } from '@libs/customers';
import { JobWorker } from '@libs/zeebe';

import { GatherEligibilitySuspendIn, GatherEligibilitySuspendOut } from './supply-suspend.process';

/** What the table of eligibility asks: read from the account, the place and the application; nothing is judged here. */
@JobWorker('supply-suspend/gather-eligibility-suspend', { in: GatherEligibilitySuspendIn, out: GatherEligibilitySuspendOut })
export class GatherEligibilitySuspend {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly customers: Customers,
  ) {}

  async run({ caseNo, utility, accountId, premisesId, wholePremises, suspendBy }: GatherEligibilitySuspendIn): Promise<GatherEligibilitySuspendOut> {
    if (accountId === null) throw new Incident(`Expected the application of case ${caseNo} to name an account, but it names none`);
    const account = await this.customers.account(accountId);
    const place = await this.customers.place(premisesId);
    const { facts } = await this.cases.byNo(caseNo);

    return {
      eligibilitySuspendFacts: {
        utility,
        arrearsCents: account.arrearsCents,
        afterSuspendBy: suspendBy !== null && this.clock.now() > toMs(suspendBy),
        wholePremises,
        inWarranty: account.inWarranty === 1,
        separable: place?.facts.separable ?? true,
        harmsNeighbours: place?.facts.harmsNeighbours ?? false,
        // An agent's mandate is on the checklist: without it the papers are not complete and this step is not reached.
        holderOrMandate: true,
        ownershipDisputed: account.ownershipDisputed === 1,
        alreadySuspended: account.state === 'suspended',
        occupantsObject: facts.occupantsObject ?? false,
      },
    };
  }
}
