import { IsBoolean, IsIn, IsInt, IsOptional, IsString } from 'class-validator';

import { type Utility, utilities } from '../case/case.process';

/** What `sla-deadline` asks; evaluated by whoever starts a clock. */
export class SlaDeadlineFacts {
  @IsIn(utilities) utility!: Utility;
  @IsString() categoryCode!: string;
  @IsOptional() @IsBoolean() inTown!: boolean | null;
  @IsOptional() @IsInt() pipeDn!: number | null;
  @IsInt() priority!: number;
}
