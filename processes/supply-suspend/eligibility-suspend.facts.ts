import { IsBoolean, IsIn, IsInt } from 'class-validator';

import { type Utility, utilities } from '../case/case.process';

/** What `eligibility-suspend` asks: is there any reason against closing this supply? */
export class EligibilitySuspendFacts {
  @IsIn(utilities) utility!: Utility;
  @IsInt() arrearsCents!: number;
  /** After the last day on which a heating customer may ask for the coming season. */
  @IsBoolean() afterSuspendBy!: boolean;
  @IsBoolean() wholePremises!: boolean;
  @IsBoolean() inWarranty!: boolean;
  @IsBoolean() separable!: boolean;
  @IsBoolean() harmsNeighbours!: boolean;
  @IsBoolean() holderOrMandate!: boolean;
  @IsBoolean() ownershipDisputed!: boolean;
  @IsBoolean() alreadySuspended!: boolean;
  @IsBoolean() occupantsObject!: boolean;
}
