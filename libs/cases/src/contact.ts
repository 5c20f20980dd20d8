import { instantColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { code, optionalCode } from './columns';

/**
 * One call, message or visit: the service record card. It stays open until its matter is settled.
 * Who calls is sealed under the caller's own key; which account and which place the matter is about stand in the case.
 */
@Entity('contact')
@Unique('contact_once', ['channel', 'channelRef'])
@Index('contact_phone', ['phonePrint'])
@Index('contact_case', ['caseNo'])
export class Contact {
  @PrimaryColumn(code()) readonly contactId!: string;
  @Column(code(20)) readonly channel!: string;
  /** The channel's own id of this contact, or the submission's idempotency key. */
  @Column(code(100)) readonly channelRef!: string;
  @Column(code()) readonly kind!: string;
  @Column(code()) readonly categoryCode!: string;
  @Column(code()) readonly personId!: string;
  @Column({ type: 'longtext' }) readonly callerSealed!: string;
  @Column(optionalCode(64)) readonly phonePrint!: string | null;
  @Column({ type: 'longtext', nullable: true }) readonly landmarkSealed!: string | null;
  @Column(optionalCode(60)) readonly attendantId!: string | null;
  @Column(instantColumn()) readonly receivedAt!: string;
  @Column(optionalCode(24)) caseNo!: string | null;
  @Column(code(10)) state!: 'open' | 'closed';
  @Column(instantColumn({ nullable: true })) settledAt!: string | null;
}
