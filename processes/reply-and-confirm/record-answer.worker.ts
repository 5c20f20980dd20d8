import { Cases, Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Answer, RecordAnswerIn, type Satisfaction, satisfactions } from './reply-and-confirm.process';

/**
 * Keeps what the customer says: on the phone, or on the page, where the answer already stands in the reply.
 * Not content: the case goes back into work.
 */
@JobWorker('reply-and-confirm/record-answer', { in: RecordAnswerIn, out: Answer })
export class RecordAnswer {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly replies: Replies,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo, replyId, callSatisfied, dissatisfiedCode, noteId }: RecordAnswerIn): Promise<Answer> {
    return this.once.run(async () => {
      const reply = await this.replies.byId(replyId);
      await this.replies.answer(reply, { satisfied: callSatisfied ?? 'declined', dissatisfiedCode, noteId });
      if (reply.clockId !== null) await this.clocks.stop(reply.clockId);
      const satisfied = satisfactionOf(reply.satisfied);
      if (satisfied === 'no')
        await this.cases.advance(caseNo, ['replied'], 'in_progress', { reason: reply.dissatisfiedCode ?? 'not_solved' });

      return { satisfied, dissatisfiedCode: satisfied === 'no' ? (reply.dissatisfiedCode ?? 'other') : null };
    });
  }
}

function satisfactionOf(value: string | null): Satisfaction {
  return satisfactions.find((known) => known === value) ?? 'declined';
}
