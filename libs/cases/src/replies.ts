import { type Facts, Leaves } from '@libs/audit';
import { Clock, Rejected, instantColumn, jsonColumn, newId, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { code, optionalCode } from './columns';

/** An answer to the customer, and what the customer says to it. Its id is random: it is handed to the public. */
@Entity('reply')
@Index('reply_case', ['caseNo'])
export class Reply {
  @PrimaryColumn(code()) readonly replyId!: string;
  @Column(code(24)) readonly caseNo!: string;
  @Column(code(20)) readonly replyKind!: string;
  @Column(code()) readonly templateCode!: string;
  @Column(code(20)) readonly confirmMode!: string;
  @Column(optionalCode()) clockId!: string | null;
  @Column(instantColumn()) readonly preparedAt!: string;
  @Column(instantColumn()) readonly answerUntil!: string;
  @Column(instantColumn({ nullable: true })) sentAt!: string | null;
  /** When the customer was called in vain. */
  @Column(jsonColumn()) tries!: readonly string[];
  @Column(optionalCode(20)) satisfied!: string | null;
  @Column(optionalCode(20)) dissatisfiedCode!: string | null;
  @Column(optionalCode()) noteId!: string | null;
  @Column(instantColumn({ nullable: true })) answeredAt!: string | null;
}

export interface Answered {
  readonly satisfied: string;
  readonly dissatisfiedCode: string | null;
  readonly noteId: string | null;
}

/** Replies. The first answer stands; a later one is a new contact. */
@Injectable()
export class Replies {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async prepare(fresh: {
    caseNo: string;
    replyKind: string;
    templateCode: string;
    confirmMode: string;
    answerUntil: string;
  }): Promise<Reply> {
    const reply = Object.assign(new Reply(), fresh, {
      replyId: `A${newId()}`,
      clockId: null,
      preparedAt: toInstant(this.clock.now()),
      sentAt: null,
      tries: [],
      satisfied: null,
      dissatisfiedCode: null,
      noteId: null,
      answeredAt: null,
    });
    await rows(Reply).insert(reply);
    const { replyId, replyKind, confirmMode } = reply;
    await this.leaf(reply, 'reply/prepared', { replyId, replyKind, confirmMode });

    return reply;
  }

  async byId(replyId: string): Promise<Reply> {
    const reply = await rows(Reply).findOneBy({ replyId });
    if (!reply) throw new Rejected(`Expected reply ${replyId} to exist, but it does not`);

    return reply;
  }

  ofCase(caseNo: string): Promise<Reply[]> {
    return rows(Reply).find({ where: { caseNo }, order: { preparedAt: 'ASC', replyId: 'ASC' } });
  }

  async runsBy(reply: Reply, clockId: string): Promise<void> {
    reply.clockId = clockId;
    await rows(Reply).update({ replyId: reply.replyId }, { clockId });
  }

  async sent(reply: Reply): Promise<void> {
    reply.sentAt = toInstant(this.clock.now());
    await rows(Reply).update({ replyId: reply.replyId }, { sentAt: reply.sentAt });
    await this.leaf(reply, 'reply/sent', { replyId: reply.replyId });
  }

  async tried(reply: Reply): Promise<void> {
    reply.tries = [...reply.tries, toInstant(this.clock.now())];
    await rows(Reply).update({ replyId: reply.replyId }, { tries: reply.tries });
    await this.leaf(reply, 'reply/not-reached', { replyId: reply.replyId, tries: reply.tries.length });
  }

  /** Keeps the customer's answer; false when there already is one. */
  async answer(reply: Reply, answered: Answered): Promise<boolean> {
    if (reply.satisfied !== null) return false;

    Object.assign(reply, answered, { answeredAt: toInstant(this.clock.now()) });
    const { satisfied, dissatisfiedCode, noteId, answeredAt } = reply;
    await rows(Reply).update({ replyId: reply.replyId }, { satisfied, dissatisfiedCode, noteId, answeredAt });
    await this.leaf(reply, 'reply/answered', { replyId: reply.replyId, ...answered });

    return true;
  }

  private leaf({ caseNo }: Reply, kind: string, after: Facts): Promise<unknown> {
    return this.leaves.add({ subject: caseNo, kind, after });
  }
}
