import { Clock, toInstant } from '@libs/base';
import { Replies, Settings } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { RecordAttemptIn, RecordAttemptOut } from './reply-and-confirm.process';

const HOUR_MS = 3_600_000;
/** The first try is repeated on the same day, every later one on the next day at another hour. */
const SAME_DAY_MS = 3 * HOUR_MS;
const NEXT_DAY_MS = 22 * HOUR_MS;

/** Nobody answered the phone: when it is tried again, and when it is enough. */
@JobWorker('reply-and-confirm/record-attempt', { in: RecordAttemptIn, out: RecordAttemptOut })
export class RecordAttempt {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly replies: Replies,
    private readonly settings: Settings,
  ) {}

  run({ replyId, attempt }: RecordAttemptIn): Promise<RecordAttemptOut> {
    return this.once.run(async () => {
      await this.replies.tried(await this.replies.byId(replyId));
      const tried = attempt + 1;
      const nextTryAt = toInstant(this.clock.now() + (tried === 1 ? SAME_DAY_MS : NEXT_DAY_MS));

      return { attempt: tried, nextTryAt, giveUp: tried >= (await this.settings.get('callTries')) };
    });
  }
}
