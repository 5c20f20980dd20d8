import { Investigations } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { StoreFindingIn, StoreFindingOut } from './complaint.process';

/** Keeps what a unit found; its clock stops. */
@JobWorker('complaint/store-finding', { in: StoreFindingIn, out: StoreFindingOut })
export class StoreFinding {
  constructor(
    private readonly once: Once,
    private readonly investigations: Investigations,
    private readonly clocks: Clocks,
  ) {}

  run({ inv, findingCode, wantsVisit, findingNoteId }: StoreFindingIn): Promise<StoreFindingOut> {
    return this.once.run(async () => {
      const { investigationNo } = await this.investigations.found(inv.investigationNo, {
        findingCode,
        wantsVisit: wantsVisit ?? false,
        noteId: findingNoteId,
      });
      await this.clocks.stop(inv.clockId);

      return { findingId: investigationNo };
    });
  }
}
