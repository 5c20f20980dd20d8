import { Clock, toInstant } from '@libs/base';
import { Cases, Difficulties, Investigations, Plans } from '@libs/cases';
import { Deadlines, DecisionTables, answerOf, askTable, workingDays } from '@libs/clocks';
import { Orders, Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { DifficultStart, OpenOut } from './difficult-case.process';

/** Where nobody was in charge before, the technical department leads. */
const LEAD_UNIT = 'TEC';

/** Makes a case difficult. Invariant: the unit first in charge stays in charge (首办负责). */
@JobWorker('difficult-case/open', { in: DifficultStart, out: OpenOut })
export class OpenDifficult {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly difficulties: Difficulties,
    private readonly investigations: Investigations,
    private readonly plans: Plans,
    private readonly orders: Orders,
    private readonly units: Units,
    private readonly tables: DecisionTables,
    private readonly deadlines: Deadlines,
    private readonly tell: Tell,
  ) {}

  run(given: DifficultStart): Promise<OpenOut> {
    return this.once.run(async () => {
      const { originCaseNo, difficultyReason } = given;
      const leadUnit = await this.leadOf(originCaseNo);
      const startLevel = await this.startLevelOf(given);
      const { difficultNo, agreeRound } = await this.difficulties.open({
        originCaseNo,
        reason: difficultyReason,
        leadUnit,
        startLevel,
      });
      await this.cases.advance(originCaseNo, ['received', 'accepted', 'in_progress', 'replied'], 'difficult');
      const { zh, en } = await this.units.byCode(leadUnit);
      const nextAt = toInstant(await this.deadlines.due(this.clock.now(), workingDays(1).allowance));
      await this.tell.customer(originCaseNo, 'DIFFICULT_OPENED', { ownerTitle: { zh, en }, nextAt });

      return { difficultNo, leadUnit, agreeRound, startLevel };
    });
  }

  private async leadOf(caseNo: string): Promise<string> {
    const first = (await this.difficulties.ofCase(caseNo))[0]?.leadUnit ?? (await this.plans.ofCase(caseNo))[0]?.leadUnit;

    return (
      first ??
      (await this.orders.ofCase(caseNo))[0]?.unitCode ??
      (await this.investigations.ofCase(caseNo))[0]?.unitCode ??
      LEAD_UNIT
    );
  }

  private async startLevelOf({ originCaseNo, serviceClass, careFlag, categoryCode }: DifficultStart): Promise<number> {
    const { facts } = await this.cases.byNo(originCaseNo);
    const supplyLost = ['heat.no_heat', 'water.no_supply', 'water.burst'].includes(categoryCode);
    const judgement = await askTable(this.tables, 'service-class', {
      serviceClass,
      careFlag,
      vulnerable: facts.vulnerable ?? false,
      supplyLost,
    });

    return Math.max(1, Number(answerOf(judgement, 'startLevel')) || 1);
  }
}
