import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';

import { type Utility, utilities } from '../case/case.process';

/** What `work-order-dispatch` asks: whose work this is. */
export class WorkOrderDispatchFacts {
  @IsIn(utilities) utility!: Utility;
  /** The category where the order repairs, measures or answers, else the kind of the order. */
  @IsString() workCode!: string;
  @IsOptional() @IsBoolean() publicSide!: boolean | null;
  /** "unknown" where the place is not known. */
  @IsString() districtCode!: string;
  /** The district is served from outside the town. */
  @IsBoolean() outer!: boolean;
}
