import { instantColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A contract: which supply, where, for whom. Its number is found by a keyed hash, as it is printed on every bill. */
@Entity('account')
@Index('account_print', ['accountPrint'])
@Index('account_place', ['placeId'])
export class Account {
  @PrimaryColumn('varchar', { length: 40 }) readonly accountId!: string;
  @Column('varchar', { length: 64 }) readonly accountPrint!: string;
  @Column('varchar', { length: 10 }) readonly utility!: string;
  @Column('varchar', { length: 40 }) readonly placeId!: string;
  @Column('varchar', { length: 40 }) readonly customerId!: string;
  @Column('varchar', { length: 1 }) serviceClass!: string;
  @Column('varchar', { length: 12 }) state!: 'active' | 'suspended' | 'closed';
  @Column('integer') arrearsCents!: number;
  @Column('integer') inWarranty!: number;
  @Column('integer') ownershipDisputed!: number;
  @Column(instantColumn({ nullable: true })) suspendedFrom!: string | null;
  @Column(instantColumn({ nullable: true })) renewalAskAt!: string | null;
  @Column('varchar', { length: 40, nullable: true }) sealNo!: string | null;
  @Column('integer', { nullable: true }) registerReading!: number | null;
  @Column('integer') version!: number;
}
