import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a text is filled with: codes, instants, numbers, and notes by their id. Nothing personal. */
export type MessageFacts = Readonly<Record<string, string | number | null | readonly string[] | NoteText | BothLanguages>>;

export interface NoteText {
  readonly noteId: string | null;
  readonly field?: string;
}

export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** A message to a customer, from the step that put it to the receipt of who carried it. */
@Entity('message')
@Index('message_due', ['state', 'nextAt'])
@Index('message_case', ['caseNo'])
export class Message {
  @PrimaryColumn('varchar', { length: 40 }) readonly id!: string;
  @Column('varchar', { length: 24 }) readonly caseNo!: string;
  @Column('varchar', { length: 40 }) readonly contactId!: string;
  @Column('varchar', { length: 40 }) readonly code!: string;
  @Column(jsonColumn()) readonly facts!: MessageFacts;
  @Column('varchar', { length: 10 }) state!: 'new' | 'sent' | 'failed';
  @Column('varchar', { length: 80, nullable: true }) receipt!: string | null;
  @Column('integer') attempts!: number;
  @Column(instantColumn()) nextAt!: string;
  @Column(instantColumn()) readonly createdAt!: string;
  @Column(instantColumn({ nullable: true })) sentAt!: string | null;
}

/** A page of the customer's own: the token is known to the customer only, here stands its hash. */
@Entity('public_token')
@Index('public_token_case', ['caseNo'])
export class PublicToken {
  @PrimaryColumn('varchar', { length: 64 }) readonly tokenHash!: string;
  @Column('varchar', { length: 24 }) readonly caseNo!: string;
  /** What it opens: progress, an answer, papers, an appointment. */
  @Column('varchar', { length: 20 }) readonly purpose!: string;
  /** The correlation key it maps to; the public never sees it. */
  @Column('varchar', { length: 60 }) readonly key!: string;
  @Column(instantColumn()) readonly expiresAt!: string;
  @Column(instantColumn({ nullable: true })) usedAt!: string | null;
}
