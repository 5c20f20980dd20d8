import { instantColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often signing in failed of late, under one login or from one address; both are hidden behind a hash. */
@Entity('sign_in_try')
export class SignInTry {
  @PrimaryColumn('varchar', { length: 64 }) readonly key!: string;
  @Column('integer') failed!: number;
  @Column(instantColumn()) since!: string;
}
