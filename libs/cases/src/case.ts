import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { CaseOutcome, CaseState } from './case-state';
import { code, flagColumn, optionalCode } from './columns';

/** What only some kinds carry: codes, ids, numbers and instants, nothing personal. */
export interface CaseFacts {
  readonly complaintType?: string;
  readonly ruleHint?: string | null;
  readonly relatedOrderNo?: string | null;
  readonly relatedUnit?: string | null;
  readonly refusalCode?: string | null;
  readonly refusalCodes?: readonly string[];
  readonly ruleCode?: string | null;
  readonly applicationKind?: string;
  readonly applicantType?: string;
  readonly premisesId?: string;
  readonly wholePremises?: boolean;
  readonly fromAt?: string;
  readonly occupantsObject?: boolean;
  readonly vulnerable?: boolean;
  readonly threatRaisedAt?: string;
  readonly difficultProposed?: boolean;
  /** How the case will end, as the steps so far have it; without it, it is resolved. */
  readonly ending?: CaseOutcome | null;
  readonly decisionId?: string | null;
}

/**
 * A matter of a customer, from its receipt to the archive, in its newest round.
 *
 * Invariant: its state changes only along the table of `case-state`.
 */
@Entity('service_case')
@Index('service_case_state', ['state', 'kind'])
@Index('service_case_account', ['accountId'])
@Index('service_case_received', ['receivedAt'])
export class Case {
  @PrimaryColumn(code(24)) readonly caseNo!: string;
  @Column('integer') round!: number;
  @Column(code()) readonly kind!: string;
  @Column(code(10)) readonly utility!: string;
  @Column(code()) categoryCode!: string;
  @Column(code()) districtCode!: string;
  @Column(optionalCode()) readonly placeId!: string | null;
  @Column(optionalCode()) readonly accountId!: string | null;
  @Column(optionalCode()) readonly customerId!: string | null;
  @Column(code()) readonly contactId!: string;
  /** Whose data key seals what is written about this case. */
  @Column(code()) readonly personId!: string;
  @Column(code(20)) readonly channel!: string;
  @Column(code(1)) readonly serviceClass!: string;
  @Column('integer') priority!: number;
  @Column(flagColumn()) careFlag!: boolean;
  @Column(flagColumn()) readonly anonymous!: boolean;
  @Column(optionalCode(24)) readonly masterCaseNo!: string | null;
  @Column(optionalCode()) promiseClockId!: string | null;
  @Column(instantColumn({ nullable: true })) promisedAt!: string | null;
  @Column(code(20)) state!: CaseState;
  @Column(optionalCode(24)) outcome!: CaseOutcome | null;
  @Column(optionalCode(20)) stageCode!: string | null;
  /** Who is in charge: a group. The unit first in charge stays in charge. */
  @Column(optionalCode(60)) ownerGroup!: string | null;
  @Column('integer') urgeCount!: number;
  @Column(instantColumn()) readonly receivedAt!: string;
  @Column(instantColumn({ nullable: true })) closedAt!: string | null;
  @Column(jsonColumn()) facts!: CaseFacts;
  @Column('integer') version!: number;
}

/** A round of a case has one process instance. Invariant: the second start of a round finds the first. */
@Entity('case_round')
export class CaseRoundRow {
  @PrimaryColumn(code(24)) readonly caseNo!: string;
  @PrimaryColumn('integer') readonly round!: number;
  @Column(code(24)) readonly instanceKey!: string;
}
