import { instantColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One browser that is signed in. Its cookie is known here by a hash only. */
@Entity('session')
@Index('session_person', ['personId'])
export class Session {
  @PrimaryColumn('varchar', { length: 64 }) readonly tokenHash!: string;
  @Column('varchar', { length: 32 }) readonly personId!: string;
  /** What every change must carry beside the cookie. */
  @Column('varchar', { length: 64 }) readonly csrf!: string;
  @Column(instantColumn()) readonly openedAt!: string;
  @Column(instantColumn()) expiresAt!: string;
}
