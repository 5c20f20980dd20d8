import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const orderStates = [
  'issued',
  'accepted',
  'on_site',
  'waiting_customer',
  'reported',
  'done',
  'failed',
  'recalled',
] as const;
export type OrderState = (typeof orderStates)[number];

/** A unit sent the order back, and whose it is instead. */
export interface OrderReturn {
  readonly unitCode: string;
  readonly reason: string;
  readonly trueUnit: string | null;
  readonly noteId: string | null;
  readonly at: string;
}

/** Why a unit may need more time. The customer is told in these words (libs/messages), so no free text. */
export const extensionReasons = ['parts', 'weather', 'permit', 'third_party', 'workload'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

/** Somebody asked for more time; `decision` is null until it is decided. */
export interface OrderExtension {
  readonly askedAt: string;
  readonly byMs: number;
  readonly reasonCode: ExtensionReason;
  readonly askedBy: string | null;
  readonly decision: 'grant' | 'refuse' | null;
}

/** Another unit was chosen for the order; the step that takes it over makes it the order's unit. */
export interface Reassignment {
  readonly unitCode: string;
  /** The note that says why. */
  readonly noteId: string;
  readonly by: string | null;
  readonly at: string;
}

/**
 * What one unit must do by when.
 *
 * Invariant: at most two returns, then somebody decides; a bound order is not returned; the reporter is not the checker.
 */
@Entity('work_order')
@Index('work_order_case', ['caseNo'])
@Index('work_order_unit', ['unitCode', 'state'])
export class Order {
  @PrimaryColumn('varchar', { length: 40 }) readonly orderNo!: string;
  @Column('varchar', { length: 24 }) readonly caseNo!: string;
  @Column('varchar', { length: 20 }) readonly orderKind!: string;
  @Column('varchar', { length: 40 }) readonly categoryCode!: string;
  @Column('varchar', { length: 40, nullable: true }) readonly placeId!: string | null;
  @Column('varchar', { length: 40 }) unitCode!: string;
  @Column('varchar', { length: 60 }) unitKey!: string;
  @Column('integer') readonly depth!: number;
  @Column('varchar', { length: 20 }) state!: OrderState;
  @Column('varchar', { length: 40, nullable: true }) clockId!: string | null;
  @Column('integer') binding!: number;
  @Column(instantColumn()) readonly issuedAt!: string;
  @Column(instantColumn()) acceptBy!: string;
  /** Milliseconds to sign, each time the order goes to a unit. */
  @Column('integer') readonly acceptMs!: number;
  @Column('varchar', { length: 4 }) readonly acceptCountedBy!: 'wall' | 'work';
  @Column(instantColumn({ nullable: true })) acceptedAt!: string | null;
  @Column(instantColumn({ nullable: true })) arrivedAt!: string | null;
  @Column('varchar', { length: 40, nullable: true }) siteCauseCode!: string | null;
  @Column('varchar', { length: 20, nullable: true }) result!: string | null;
  @Column('varchar', { length: 40, nullable: true }) reportId!: string | null;
  @Column('integer', { nullable: true }) registerReading!: number | null;
  @Column('varchar', { length: 40, nullable: true }) sealNo!: string | null;
  @Column('varchar', { length: 40, nullable: true }) reportNoteId!: string | null;
  @Column(instantColumn({ nullable: true })) endedAt!: string | null;
  @Column('integer') urgeCount!: number;
  @Column('integer') overdue!: number;
  @Column('integer') unitSeq!: number;
  @Column(jsonColumn()) returns!: readonly OrderReturn[];
  @Column(jsonColumn()) extensions!: readonly OrderExtension[];
  @Column(jsonColumn()) reassignments!: readonly Reassignment[];
  @Column('integer') version!: number;
}
