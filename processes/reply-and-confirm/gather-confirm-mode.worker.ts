import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { GatherConfirmModeIn, GatherConfirmModeOut } from './reply-and-confirm.process';

/** What decides whether the customer is called, or asked by message. */
@JobWorker('reply-and-confirm/gather-confirm-mode', { in: GatherConfirmModeIn, out: GatherConfirmModeOut })
export class GatherConfirmMode {
  constructor(private readonly cases: Cases) {}

  async run({ caseNo, replyKind, serviceClass, careFlag }: GatherConfirmModeIn): Promise<GatherConfirmModeOut> {
    const { kind, anonymous } = await this.cases.byNo(caseNo);

    return { confirmModeFacts: { kind, replyKind, serviceClass, careFlag, anonymous } };
  }
}
