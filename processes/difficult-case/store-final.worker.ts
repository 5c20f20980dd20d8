import { Cases, Difficulties } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OutcomeOut, StoreFinalIn } from './difficult-case.process';

/** The final answer (终结答复): facts, rule and where to turn next. It is told, and the case has been answered. */
@JobWorker('difficult-case/store-final', { in: StoreFinalIn, out: OutcomeOut })
export class StoreFinal {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly difficulties: Difficulties,
    private readonly tell: Tell,
  ) {}

  run({ originCaseNo, difficultNo, noteId }: StoreFinalIn): Promise<OutcomeOut> {
    return this.once.run(async () => {
      await this.difficulties.change(await this.difficulties.byNo(difficultNo), 'difficult/final', { outcome: 'decided_final' });
      const found = await this.cases.byNo(originCaseNo);
      await this.cases.record(found, 'case/final-answer', { ending: 'decided_final' });
      await this.tell.customer(originCaseNo, 'FINAL', {
        finalPublic: { noteId },
        ruleTitle: found.facts.ruleCode ?? null,
        nextInstance: 'regulator',
      });
      await this.cases.advance(originCaseNo, ['difficult', 'in_progress'], 'replied');

      return { difficultOutcome: 'decided_final' as const };
    });
  }
}
