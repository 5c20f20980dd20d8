import { instantColumn, jsonColumn, longTextColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Actor } from './actor';

export type Facts = Readonly<Record<string, unknown>>;

/**
 * One thing that happened to a subject, and who answers for it. Never changed, never removed.
 *
 * Invariant: the versions of a subject are 1, 2, 3 … without a gap, and each leaf names the hash of the one before.
 */
@Entity('leaf')
@Index('leaf_at', ['at'])
@Index('leaf_kind_at', ['kind', 'at'])
export class Leaf {
  /** A case number, or another thing with a story of its own. */
  @PrimaryColumn('varchar', { length: 64 })
  readonly subject!: string;

  @PrimaryColumn('integer')
  readonly version!: number;

  /** A stable code such as "case/attached"; the sentence for it is written where it is read. */
  @Column('varchar', { length: 64 })
  readonly kind!: string;

  @Column(jsonColumn())
  readonly actor!: Actor;

  /** The element of the diagram in which it happened. */
  @Column('varchar', { length: 128, nullable: true })
  readonly element!: string | null;

  @Column(instantColumn())
  readonly at!: string;

  @Column(jsonColumn({ name: 'value_before', nullable: true }))
  readonly before!: Facts | null;

  @Column(jsonColumn({ name: 'value_after', nullable: true }))
  readonly after!: Facts | null;

  @Column(longTextColumn({ nullable: true }))
  readonly reason!: string | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly authority!: string | null;

  @Column(jsonColumn({ nullable: true }))
  readonly personal!: { readonly noteId?: string } | null;

  @Column('varchar', { name: 'previous_hash', length: 64 })
  readonly previousHash!: string;

  @Column('varchar', { length: 64 })
  readonly hash!: string;
}
