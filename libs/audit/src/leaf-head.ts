import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a subject's chain ends. Whoever adds a leaf holds this row until the commit, so leaves queue instead of colliding. */
@Entity('leaf_head')
export class LeafHead {
  @PrimaryColumn('varchar', { length: 64 })
  readonly subject!: string;

  @Column('integer')
  version!: number;

  @Column('varchar', { length: 64 })
  hash!: string;
}
