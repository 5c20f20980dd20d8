import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The papers of one application: what is needed, what was asked for, and when the wait ends. Its id is random: the public has it. */
@Entity('paper_set')
@Index('paper_set_case', ['caseNo'])
export class PaperSet {
  @PrimaryColumn('varchar', { length: 40 }) readonly paperSetId!: string;
  @Column('varchar', { length: 24 }) readonly caseNo!: string;
  @Column(jsonColumn()) readonly checklist!: readonly string[];
  @Column('varchar', { length: 12 }) state!: 'open' | 'asked' | 'sealed' | 'expired' | 'withdrawn';
  @Column(jsonColumn()) missing!: readonly string[];
  @Column('integer') askCount!: number;
  @Column('integer') reminders!: number;
  @Column(instantColumn()) readonly openedAt!: string;
  @Column(instantColumn({ nullable: true })) askedAt!: string | null;
  @Column(instantColumn({ nullable: true })) dueAt!: string | null;
}

/** One paper, as received: its content lies in the store under its hash, its file name is sealed. */
@Entity('paper')
@Index('paper_of_set', ['paperSetId'])
export class Paper {
  @PrimaryColumn('varchar', { length: 40 }) readonly paperId!: string;
  @Column('varchar', { length: 40 }) readonly paperSetId!: string;
  @Column('varchar', { length: 24 }) readonly caseNo!: string;
  @Column('varchar', { length: 40 }) readonly kindCode!: string;
  @Column('varchar', { length: 64 }) readonly sha256!: string;
  @Column('integer') readonly sizeBytes!: number;
  @Column('varchar', { length: 80 }) readonly mediaType!: string;
  @Column(instantColumn()) readonly receivedAt!: string;
}

/** What a closed case was, sealed: the hash of everything that was in it. */
@Entity('dossier')
export class Dossier {
  @PrimaryColumn('varchar', { length: 24 }) readonly caseNo!: string;
  @PrimaryColumn('integer') readonly round!: number;
  @Column('varchar', { length: 64 }) readonly sha256!: string;
  @Column(jsonColumn()) readonly contents!: Readonly<Record<string, unknown>>;
  @Column(instantColumn()) readonly sealedAt!: string;
}
