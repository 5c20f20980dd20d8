import { Clock, toMs } from '@libs/base';
import { Cases } from '@libs/cases';
import { type Account, Customers } from '@libs/customers';
import { JobWorker } from '@libs/zeebe';

import { GatherEligibilitySuspendIn, GatherEligibilitySuspendOut } from './supply-suspend.process';

/** What is on record for and against closing this supply: all of it, so that every reason is told at once. */
@JobWorker('supply-suspend/gather-eligibility-suspend', { in: GatherEligibilitySuspendIn, out: GatherEligibilitySuspendOut })
export class GatherEligibilitySuspend {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly customers: Customers,
  ) {}

  async run(given: GatherEligibilitySuspendIn): Promise<GatherEligibilitySuspendOut> {
    const { caseNo, utility, premisesId, wholePremises, suspendBy } = given;
    const account = await this.accountOf(given);
    const place = await this.customers.place(premisesId);
    const { facts } = await this.cases.byNo(caseNo);

    return {
      eligibilitySuspendFacts: {
        utility,
        wholePremises,
        arrearsCents: account?.arrearsCents ?? 0,
        alreadySuspended: account?.state === 'suspended',
        afterSuspendBy: suspendBy !== null && this.clock.now() > toMs(suspendBy),
        inWarranty: account?.inWarranty === 1,
        ownershipDisputed: account?.ownershipDisputed === 1,
        separable: place?.facts.separable ?? true,
        harmsNeighbours: place?.facts.harmsNeighbours ?? false,
        holderOrMandate: account !== null,
        occupantsObject: facts.occupantsObject ?? false,
      },
    };
  }

  private async accountOf({ accountId, premisesId, utility }: GatherEligibilitySuspendIn): Promise<Account | null> {
    if (accountId !== null) return this.customers.account(accountId);

    return (await this.customers.accountsAt(premisesId)).find((account) => account.utility === utility) ?? null;
  }
}
