import { longTextColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a process owner edits. A decision is one table, a form one task's. */
export type ModelKind = 'process' | 'decision' | 'form';

/** What somebody is working on; it is in force nowhere. */
@Entity('model_draft')
export class Draft {
  @PrimaryColumn('varchar', { length: 16 })
  kind!: ModelKind;

  @PrimaryColumn('varchar', { length: 96 })
  id!: string;

  @Column(longTextColumn())
  content!: string;

  /** The version it began from; 0 for a new model. */
  @Column('integer')
  base!: number;

  @Column('varchar', { length: 64 })
  savedBy!: string;

  @Column('varchar', { length: 24 })
  savedAt!: string;

  /** Counts the saves: an editor that saves over another's save is told. */
  @Column('integer')
  version!: number;
}

/** One content that was released. It never changes. */
@Entity('model_version')
export class ModelVersion {
  @PrimaryColumn('varchar', { length: 16 })
  kind!: ModelKind;

  @PrimaryColumn('varchar', { length: 96 })
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('varchar', { length: 64 })
  hash!: string;

  @Column(longTextColumn())
  content!: string;

  /** The release that brought it. */
  @Column('integer')
  releaseNo!: number;
}

/** Versions put in force together, by whom and why. */
@Entity('model_release')
export class Release {
  @PrimaryColumn('integer')
  releaseNo!: number;

  @Column('varchar', { length: 128 })
  name!: string;

  @Column('text')
  why!: string;

  @Column('varchar', { length: 64 })
  releasedBy!: string;

  @Column('varchar', { length: 24 })
  releasedAt!: string;
}

/** Everything a release has in force, the unchanged included: one row a model, with what the engine knows it as. */
@Entity('model_in_force')
@Index('model_in_force_deployed', ['deployedId'])
@Index('model_in_force_definition', ['definitionKey'])
export class InForce {
  @PrimaryColumn('integer')
  releaseNo!: number;

  @PrimaryColumn('varchar', { length: 16 })
  kind!: ModelKind;

  @PrimaryColumn('varchar', { length: 96 })
  id!: string;

  @Column('integer')
  version!: number;

  /** The id with the suffix of its content, where it has one. */
  @Column('varchar', { length: 128 })
  deployedId!: string;

  @Column('varchar', { length: 20, nullable: true })
  definitionKey!: string | null;

  @Column('integer', { nullable: true })
  deployedVersion!: number | null;
}

/** All tables of releases. */
export const releaseEntities = [Draft, ModelVersion, Release, InForce];
