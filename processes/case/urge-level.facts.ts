import { IsBoolean, IsInt, Min } from 'class-validator';

/** What `urge-level` asks: how often the customer has urged, and how near the promise is. */
export class UrgeLevelFacts {
  /** This urging included; two urgings by one card within 30 minutes count once. */
  @IsInt() @Min(1) urgeCount!: number;
  /** Less than a quarter of the promised time is left. */
  @IsBoolean() nearDue!: boolean;
  @IsBoolean() careFlag!: boolean;
}
