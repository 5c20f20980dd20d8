import { Incident } from '@libs/base';
import { Decisions, Notes } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { StoreDecisionIn, StoreDecisionOut, approvals } from './approval-ladder.process';

/** Keeps a decision with level, person and authority. */
@JobWorker('approval-ladder/store-decision', { in: StoreDecisionIn, out: StoreDecisionOut })
export class StoreDecision {
  constructor(
    private readonly once: Once,
    private readonly decisions: Decisions,
    private readonly notes: Notes,
  ) {}

  run({ subjectId, ladderCode, decision, levelIndex, noteId }: StoreDecisionIn): Promise<StoreDecisionOut> {
    return this.once.run(async () => {
      const approval = approvals.find((known) => known === decision);
      if (!approval) throw new Incident(`Expected ${subjectId} to be approved, rejected or returned, but it was ${decision}`);

      const note = noteId === null ? null : await this.notes.byId(noteId);
      const { decisionId } = await this.decisions.store({
        subjectId,
        ladderCode,
        approval,
        noteId,
        decidedBy: note?.authorId ?? null,
      });

      return { approval, decisionId, approvalLevel: levelIndex };
    });
  }
}
