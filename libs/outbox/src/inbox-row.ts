import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Variables } from './outbox-row';

/** How a job ended here, to be told to the engine as often as it asks. */
export type JobEnding =
  | { readonly kind: 'completed'; readonly variables: Variables }
  | { readonly kind: 'thrown'; readonly code: string; readonly message: string };

/** A job that has had its effect. There is no other state: the row and the effect are committed together. */
@Entity('inbox')
export class InboxRow {
  /** Job keys are unique while the engine lives; an engine begun anew is another epoch. */
  @PrimaryColumn('varchar', { length: 32 })
  readonly epoch!: string;

  @PrimaryColumn('varchar', { name: 'job_key', length: 20 })
  readonly jobKey!: string;

  @Column('varchar', { name: 'job_type', length: 128 })
  readonly jobType!: string;

  @Column(jsonColumn({ nullable: true }))
  ending!: JobEnding | null;

  @Column(instantColumn())
  readonly at!: string;
}
