import { IsBoolean, IsInt, Min } from 'class-validator';

/** What `extension-limit` asks: may a person decide on more time at all? */
export class ExtensionLimitFacts {
  @IsBoolean() askedAfterDue!: boolean;
  /** Extensions already granted. */
  @IsInt() @Min(0) extensionCount!: number;
  @IsBoolean() overHalfOriginal!: boolean;
  @IsBoolean() safetyCategory!: boolean;
}
