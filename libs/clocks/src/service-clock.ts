import type { ClockPolicy } from '@libs/calendar';
import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const clockKinds = [
  'promise',
  'accept',
  'order',
  'onsite',
  'stage',
  'papers',
  'decide',
  'reply',
  'investigation',
  'report',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** The row of the table that a clock runs by. */
export interface ClockRule {
  readonly decisionId: string;
  readonly version: string;
  readonly row: number | null;
}

/**
 * A clock that is kept: whose time, by which policy, and how often it has changed.
 *
 * Invariant: its due time is never written by hand; it is what the events, the policy and the calendar give.
 */
@Entity('clock')
@Unique('clock_of', ['kind', 'ref'])
@Index('clock_subject', ['subject'])
export class ServiceClock {
  @PrimaryColumn('varchar', { length: 40 })
  readonly id!: string;

  @Column('varchar', { length: 20 })
  readonly kind!: ClockKind;

  /** The case. */
  @Column('varchar', { length: 40 })
  readonly subject!: string;

  /** What exactly runs: an order, a stage, a reply. One clock of a kind for each. */
  @Column('varchar', { length: 80 })
  readonly ref!: string;

  @Column('varchar', { length: 60 })
  owner!: string;

  @Column('varchar', { length: 10 })
  state!: 'running' | 'paused' | 'stopped';

  @Column(instantColumn())
  readonly startedAt!: string;

  @Column(instantColumn())
  dueAt!: string;

  @Column(instantColumn({ nullable: true }))
  stoppedAt!: string | null;

  @Column(jsonColumn())
  policy!: ClockPolicy;

  @Column(jsonColumn())
  rule!: ClockRule;

  @Column('integer')
  calendarVersion!: number;

  @Column('integer')
  revision!: number;

  @Column('integer')
  version!: number;
}
