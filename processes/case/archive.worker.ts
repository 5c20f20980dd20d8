import { Dossiers, Papers } from '@libs/archive';
import { Leaves } from '@libs/audit';
import { Cases, Contacts, Decisions, Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Messages } from '@libs/messages';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { CaseRound, Nothing } from './case.process';
import { Once } from './once';

/** Seals the dossier of a finished case: what was in it, by number and hash, and where its story stands. */
@JobWorker('case/archive', { in: CaseRound, out: Nothing })
export class Archive {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly contacts: Contacts,
    private readonly decisions: Decisions,
    private readonly replies: Replies,
    private readonly orders: Orders,
    private readonly papers: Papers,
    private readonly clocks: Clocks,
    private readonly messages: Messages,
    private readonly leaves: Leaves,
    private readonly dossiers: Dossiers,
  ) {}

  run({ caseNo, round }: CaseRound): Promise<Nothing> {
    return this.once.run(async () => {
      await this.dossiers.seal(caseNo, round, await this.contents(caseNo));
      const found = await this.cases.byNo(caseNo);
      if (found.state !== 'archived') await this.cases.move(found, 'archived', {});

      return {};
    });
  }

  private async contents(caseNo: string): Promise<Readonly<Record<string, unknown>>> {
    const { state, outcome, kind } = await this.cases.byNo(caseNo);
    const sets = await this.papers.setsOf(caseNo);
    const papers = [];
    for (const { paperSetId } of sets) papers.push(...(await this.papers.papersOf(paperSetId)));
    const story = await this.leaves.of(caseNo);

    return {
      kind,
      state,
      outcome,
      contacts: (await this.contacts.ofCase(caseNo)).map(({ contactId }) => contactId),
      orders: (await this.orders.ofCase(caseNo)).map(({ orderNo, result, unitCode }) => ({
        orderNo,
        result,
        unitCode,
      })),
      decisions: (await this.decisions.ofSubject(caseNo)).map(({ decisionId, approval }) => ({
        decisionId,
        approval,
      })),
      replies: (await this.replies.ofCase(caseNo)).map(({ replyId, satisfied }) => ({
        replyId,
        satisfied,
      })),
      clocks: (await this.clocks.ofSubject(caseNo)).map(({ id, kind: clockKind, dueAt, stoppedAt }) => ({
        id,
        clockKind,
        dueAt,
        stoppedAt,
      })),
      messages: (await this.messages.ofCase(caseNo)).map(({ id, code }) => ({
        id,
        code,
      })),
      papers: papers.map(({ kindCode, sha256 }) => ({
        kindCode,
        sha256,
      })),
      story: {
        leaves: story.length,
        lastHash: story.at(-1)?.hash ?? null,
      },
    };
  }
}
