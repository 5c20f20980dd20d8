import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one process serves one job type, and when it last said so. */
@Entity('served_job_type')
export class ServedJobType {
  @PrimaryColumn('varchar', { name: 'job_type', length: 128 })
  readonly jobType!: string;

  @PrimaryColumn('varchar', { name: 'served_by', length: 32 })
  readonly servedBy!: string;

  /** The variables it reads and answers. */
  @Column(jsonColumn())
  readonly contract!: { readonly in: readonly string[]; readonly out: readonly string[] };

  @Column(instantColumn({ name: 'seen_at' }))
  seenAt!: string;
}
