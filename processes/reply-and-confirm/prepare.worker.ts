import { Clock, toInstant } from '@libs/base';
import { Cases, Replies, Settings } from '@libs/cases';
import { Clocks, settingRule, workingDays } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PrepareIn, PrepareOut } from './reply-and-confirm.process';

const DAY_MS = 24 * 3_600_000;

/** Prepares an answer to the customer: its own clock, until when an answer is awaited, and who calls. */
@JobWorker('reply-and-confirm/prepare', { in: PrepareIn, out: PrepareOut })
export class Prepare {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly replies: Replies,
    private readonly settings: Settings,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo, replyKind, templateCode, serviceClass, confirmMode }: PrepareIn): Promise<PrepareOut> {
    return this.once.run(async () => {
      const { accountId } = await this.cases.byNo(caseNo);
      const days = await this.settings.get('answerDays');
      const answerUntil = toInstant(this.clock.now() + days * DAY_MS);
      const reply = await this.replies.prepare({ caseNo, replyKind, templateCode, confirmMode, answerUntil });
      // The desk may call too: a key account without a manager does not fall silent.
      const callGroups = [...(serviceClass === 'A' && accountId !== null ? [`account-manager:${accountId}`] : []), 'callback'];
      const { id } = await this.clocks.start({
        kind: 'reply',
        subject: caseNo,
        ref: reply.replyId,
        owner: callGroups[0] ?? 'callback',
        startedAtMs: this.clock.now(),
        policy: workingDays(days),
        rule: settingRule('answerDays'),
      });
      await this.replies.runsBy(reply, id);

      return { replyId: reply.replyId, replyClockId: id, answerUntil, callGroups, attempt: 0 };
    });
  }
}
