import { IsBoolean, IsInt, Min } from 'class-validator';

/** What `return-limit` asks: may this order go to another unit once more, or does somebody decide? */
export class ReturnLimitFacts {
  @IsInt() @Min(1) bounceCount!: number;
  @IsInt() priority!: number;
  @IsBoolean() trueOwnerNamed!: boolean;
  /** The unit named as true owner has itself returned this order. */
  @IsBoolean() ownerHasReturned!: boolean;
}
