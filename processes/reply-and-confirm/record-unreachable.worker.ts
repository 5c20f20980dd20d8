import { Cases, Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Letter } from './letter';
import { Answer, ReplyRef } from './reply-and-confirm.process';

/** Tried often enough: the result goes in writing. Not reached is never counted as content. */
@JobWorker('reply-and-confirm/record-unreachable', { in: ReplyRef, out: Answer })
export class RecordUnreachable {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly replies: Replies,
    private readonly clocks: Clocks,
    private readonly letter: Letter,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, replyId }: ReplyRef): Promise<Answer> {
    return this.once.run(async () => {
      const reply = await this.replies.byId(replyId);
      await this.replies.answer(reply, { satisfied: 'unreachable', dissatisfiedCode: null, noteId: null });
      if (reply.clockId !== null) await this.clocks.stop(reply.clockId);
      const facts = await this.letter.factsFor(await this.cases.byNo(caseNo), replyId);
      await this.tell.customer(caseNo, 'UNREACHABLE', { ...facts, times: reply.tries });

      return { satisfied: 'unreachable' as const, dissatisfiedCode: null };
    });
  }
}
