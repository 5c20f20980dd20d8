import { Difficulties } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { AgreeRoundIn, AgreeRoundOut } from './difficult-case.process';

/** The customer does not agree: another way is offered, a bounded number of times. */
@JobWorker('difficult-case/next-agree-round', { in: AgreeRoundIn, out: AgreeRoundOut })
export class NextAgreeRound {
  constructor(
    private readonly once: Once,
    private readonly difficulties: Difficulties,
  ) {}

  run({ difficultNo, agreeRound }: AgreeRoundIn): Promise<AgreeRoundOut> {
    return this.once.run(async () => {
      const next = agreeRound + 1;
      await this.difficulties.change(await this.difficulties.byNo(difficultNo), 'difficult/objected', { agreeRound: next });

      return { agreeRound: next };
    });
  }
}
