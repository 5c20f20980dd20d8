import { Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Answer, ReplyRef } from './reply-and-confirm.process';

/** No answer to a message: kept as declined, never as content. */
@JobWorker('reply-and-confirm/record-silence', { in: ReplyRef, out: Answer })
export class RecordSilence {
  constructor(
    private readonly once: Once,
    private readonly replies: Replies,
    private readonly clocks: Clocks,
  ) {}

  run({ replyId }: ReplyRef): Promise<Answer> {
    return this.once.run(async () => {
      const reply = await this.replies.byId(replyId);
      await this.replies.answer(reply, { satisfied: 'declined', dissatisfiedCode: null, noteId: null });
      if (reply.clockId !== null) await this.clocks.stop(reply.clockId);

      return { satisfied: 'declined' as const, dissatisfiedCode: null };
    });
  }
}
