import { type Facts, Leaves } from '@libs/audit';
import { Clock, Rejected, instantColumn, newId, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, Index, IsNull, PrimaryColumn } from 'typeorm';

import { code, optionalCode } from './columns';

/** A level of a ladder that was asked. A level that stayed silent keeps its miss. */
@Entity('approval_level')
@Index('approval_level_subject', ['subjectId'])
export class ApprovalLevel {
  @PrimaryColumn(code()) readonly levelId!: string;
  @Column(code()) readonly subjectId!: string;
  @Column(code()) readonly ladderCode!: string;
  @Column('integer') readonly levelIndex!: number;
  @Column(code(60)) readonly approverGroup!: string;
  @Column(instantColumn()) readonly openedAt!: string;
  @Column(instantColumn()) decideBy!: string;
  @Column('integer') missed!: number;
  @Column(instantColumn({ nullable: true })) endedAt!: string | null;
}

/** A decision, with level, person and authority. */
@Entity('decision')
@Index('decision_subject', ['subjectId'])
export class Decision {
  @PrimaryColumn(code()) readonly decisionId!: string;
  @Column(code()) readonly subjectId!: string;
  @Column(code()) readonly ladderCode!: string;
  @Column('integer') readonly levelIndex!: number;
  @Column(code(60)) readonly approverGroup!: string;
  @Column(code(20)) readonly approval!: string;
  @Column(optionalCode(60)) readonly decidedBy!: string | null;
  @Column(optionalCode()) readonly noteId!: string | null;
  @Column(instantColumn()) readonly decidedAt!: string;
}

export interface LevelStart {
  readonly subjectId: string;
  readonly ladderCode: string;
  readonly levelIndex: number;
  readonly approverGroup: string;
  readonly decideBy: string;
}

/** Decisions and the levels they went through. Silence never decides: it is a miss, and the next level is asked. */
@Injectable()
export class Decisions {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async open(start: LevelStart): Promise<ApprovalLevel> {
    const before = await this.current(start.subjectId);
    if (before) await this.end(before);

    const level = Object.assign(new ApprovalLevel(), start, {
      levelId: newId(),
      openedAt: toInstant(this.clock.now()),
      missed: 0,
      endedAt: null,
    });
    await rows(ApprovalLevel).insert(level);
    await this.leaf(start.subjectId, 'approval/opened', { ...start });

    return level;
  }

  /** The top level stayed silent: it is reminded and has a new date. */
  async remind(subjectId: string, decideBy: string): Promise<void> {
    const level = await this.current(subjectId);
    if (!level) throw new Rejected(`Expected ${subjectId} to wait for a decision, but no level is open`);

    Object.assign(level, { decideBy, missed: level.missed + 1 });
    await rows(ApprovalLevel).save(level);
    await this.leaf(subjectId, 'approval/reminded', {
      levelIndex: level.levelIndex,
      approverGroup: level.approverGroup,
      missed: level.missed,
      decideBy,
    });
  }

  async store(made: {
    subjectId: string;
    ladderCode: string;
    approval: string;
    decidedBy: string | null;
    noteId: string | null;
  }): Promise<Decision> {
    const level = await this.current(made.subjectId);
    if (!level) throw new Rejected(`Expected ${made.subjectId} to wait for a decision, but no level is open`);

    await rows(ApprovalLevel).update({ levelId: level.levelId }, { endedAt: toInstant(this.clock.now()) });
    const { levelIndex, approverGroup } = level;
    const decision = Object.assign(new Decision(), made, {
      decisionId: `E${newId()}`,
      levelIndex,
      approverGroup,
      decidedAt: toInstant(this.clock.now()),
    });
    await rows(Decision).insert(decision);
    await this.leaf(made.subjectId, 'decision/made', {
      decisionId: decision.decisionId,
      approval: made.approval,
      levelIndex,
      approverGroup,
      noteId: made.noteId,
    });

    return decision;
  }

  ofSubject(subjectId: string): Promise<Decision[]> {
    return rows(Decision).find({ where: { subjectId }, order: { decidedAt: 'ASC' } });
  }

  levelsOf(subjectId: string): Promise<ApprovalLevel[]> {
    return rows(ApprovalLevel).find({ where: { subjectId }, order: { openedAt: 'ASC' } });
  }

  private current(subjectId: string): Promise<ApprovalLevel | null> {
    return rows(ApprovalLevel).findOneBy({ subjectId, endedAt: IsNull() });
  }

  /** A level ends without a decision: missed when its date has passed, else referred up. */
  private async end(level: ApprovalLevel): Promise<void> {
    const now = toInstant(this.clock.now());
    const isMissed = level.decideBy <= now;
    Object.assign(level, { endedAt: now, missed: level.missed + (isMissed ? 1 : 0) });
    await rows(ApprovalLevel).save(level);
    const { subjectId, levelIndex, approverGroup } = level;
    await this.leaf(subjectId, isMissed ? 'approval/missed' : 'approval/referred', { levelIndex, approverGroup });
  }

  private leaf(subject: string, kind: string, after: Facts): Promise<unknown> {
    return this.leaves.add({ subject, kind, after });
  }
}
