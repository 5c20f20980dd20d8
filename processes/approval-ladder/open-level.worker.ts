import { Clock, toInstant } from '@libs/base';
import { Decisions, Difficulties, Plans } from '@libs/cases';
import { Deadlines, workingDays } from '@libs/clocks';
import { Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OpenLevelIn, OpenLevelOut } from './approval-ladder.process';

const DECIDE_DAYS = 2;
/** Where no unit is in charge yet, the business department decides. */
const DEPARTMENT = 'BUS';

/** Asks one level for its decision, by a date. The level before, if it stayed silent, keeps a miss. */
@JobWorker('approval-ladder/open-level', { in: OpenLevelIn, out: OpenLevelOut })
export class OpenLevel {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
    private readonly difficulties: Difficulties,
    private readonly plans: Plans,
    private readonly units: Units,
    private readonly deadlines: Deadlines,
    private readonly tell: Tell,
  ) {}

  run({ subjectId, ladderCode, ladder, wantedLevel }: OpenLevelIn): Promise<OpenLevelOut> {
    return this.once.run(async () => {
      const levelIndex = Math.min(wantedLevel, ladder.levels.length);
      const named = ladder.levels[levelIndex - 1] ?? 'general-manager';
      const approverGroup = named === 'dept-head' ? `dept-head:${await this.departmentOf(subjectId)}` : named;
      const { allowance } = workingDays(ladder.decideDays[levelIndex - 1] ?? DECIDE_DAYS);
      const decideBy = toInstant(await this.deadlines.due(this.clock.now(), allowance));
      await this.decisions.open({ subjectId, ladderCode, levelIndex, approverGroup, decideBy });
      await this.tell.staff(subjectId, [approverGroup], 'decision-asked');

      return { approverGroup, decideBy, levelIndex, atTop: levelIndex >= ladder.levels.length };
    });
  }

  private async departmentOf(subjectId: string): Promise<string> {
    const difficulty = (await this.difficulties.ofCase(subjectId)).at(-1);
    const leadUnit = difficulty?.leadUnit ?? (await this.plans.ofCase(subjectId)).at(-1)?.leadUnit;

    return leadUnit === undefined ? DEPARTMENT : this.units.departmentOf(leadUnit);
  }
}
