import { longTextColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One line of an engine's stream as it came. Kept until its case is archived, so that the read tables can be made anew. */
@Entity('record')
export class StoredRecord {
  @PrimaryColumn('varchar', { length: 32 })
  epoch!: string;

  @PrimaryColumn('integer')
  partitionId!: number;

  /** Twenty digits, zeros in front, so that text sorts like the number. */
  @PrimaryColumn('varchar', { length: 20 })
  position!: string;

  @Column('varchar', { length: 20 })
  recordKey!: string;

  @Column('varchar', { length: 48 })
  valueType!: string;

  @Column(longTextColumn())
  json!: string;
}

/** How far history has come in one partition of one epoch. Its row is locked while a bulk is taken. */
@Entity('watermark')
export class Watermark {
  @PrimaryColumn('varchar', { length: 32 })
  epoch!: string;

  @PrimaryColumn('integer')
  partitionId!: number;

  @Column('varchar', { length: 20 })
  position!: string;

  @Column('varchar', { length: 24 })
  takenAt!: string;

  /** When the engine wrote the newest record that was taken. */
  @Column('varchar', { length: 24 })
  recordedAt!: string;
}

/** That something changed: what live pages listen to. It says which kind and which case, never what. */
@Entity('pulse')
export class Pulse {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  id!: number;

  @Column('varchar', { length: 32 })
  kind!: string;

  @Column('varchar', { length: 64 })
  subject!: string;

  @Column('varchar', { length: 24 })
  at!: string;
}
