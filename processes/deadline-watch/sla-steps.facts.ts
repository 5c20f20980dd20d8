import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

export const firedKinds = ['warn', 'breach', 'level_up', 'remind'] as const;

/** What `sla-steps` asks: who is told when a step of a clock fires; evaluated by the step that fires it. */
export class SlaStepsFacts {
  @IsString() clockKind!: string;
  @IsIn(firedKinds) step!: (typeof firedKinds)[number];
  /** 1, 2 or 3 for level_up; 0 for the others. */
  @IsInt() @Min(0) @Max(3) level!: number;
}
