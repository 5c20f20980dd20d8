import { IsString } from 'class-validator';

/** What `approval-ladder` asks: which ladder. */
export class ApprovalLadderFacts {
  @IsString() ladderCode!: string;
}
