import { Incident } from '@libs/base';
import { Cases, Replies } from '@libs/cases';
import { catalogue, type MessageCode } from '@libs/messages';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Letter } from './letter';
import { SendIn } from './reply-and-confirm.process';

/** Tells the customer, with a link to answer by. The case waits for that answer. */
@JobWorker('reply-and-confirm/send', { in: SendIn, out: Nothing })
export class Send {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly replies: Replies,
    private readonly letter: Letter,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, replyId, templateCode }: SendIn): Promise<Nothing> {
    return this.once.run(async () => {
      if (!isCode(templateCode)) throw new Incident(`Expected the catalogue to hold ${templateCode}, but it does not`);
      const open = ['received', 'accepted', 'refused', 'in_progress', 'difficult', 'folded'] as const;
      const found = await this.cases.advance(caseNo, open, 'replied');
      const reply = await this.replies.byId(replyId);
      // Who will be called is asked on the phone.
      const asks = reply.confirmMode === 'call' ? null : 'answer';
      await this.tell.customer(caseNo, templateCode, { ...(await this.letter.factsFor(found, replyId)), asks });
      await this.replies.sent(reply);

      return {};
    });
  }
}

function isCode(code: string): code is MessageCode {
  return code in catalogue;
}
