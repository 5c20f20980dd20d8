import { Leaves } from '@libs/audit';
import { Clock, newId, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';

import type { MessageCode } from './catalogue';
import { Message, type MessageFacts } from './message';

export interface NewMessage {
  readonly caseNo: string;
  readonly contactId: string;
  readonly code: MessageCode;
  readonly facts: MessageFacts;
}

const RETRY_MS = 60_000;
const ATTEMPTS_MAX = 8;

/** The messages to customers. A step puts a row; nothing is sent inside its transaction. */
@Injectable()
export class Messages {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async put(fresh: NewMessage): Promise<Message> {
    const now = toInstant(this.clock.now());
    const message = Object.assign(new Message(), fresh, {
      id: `T${newId()}`,
      state: 'new' as const,
      receipt: null,
      attempts: 0,
      nextAt: now,
      createdAt: now,
      sentAt: null,
    });
    await rows(Message).insert(message);
    await this.leaves.add({ subject: fresh.caseNo, kind: 'message/put', after: { messageId: message.id, code: fresh.code } });

    return message;
  }

  ofCase(caseNo: string): Promise<Message[]> {
    return rows(Message).find({ where: { caseNo }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  due(limit: number): Promise<Message[]> {
    return rows(Message).find({
      where: { state: 'new', nextAt: LessThanOrEqual(toInstant(this.clock.now())) },
      order: { nextAt: 'ASC' },
      take: limit,
    });
  }

  /** Whoever moves the attempt on sends it; false when another sender was quicker. */
  async claim({ id, attempts }: Message): Promise<boolean> {
    const nextAt = toInstant(this.clock.now() + RETRY_MS * 2 ** attempts);
    const { affected } = await rows(Message).update({ id, attempts, state: 'new' }, { attempts: attempts + 1, nextAt });

    return affected === 1;
  }

  async sent(message: Message, receipt: string): Promise<void> {
    await rows(Message).update({ id: message.id }, { state: 'sent', receipt, sentAt: toInstant(this.clock.now()) });
    await this.leaves.add({
      subject: message.caseNo,
      kind: 'message/sent',
      after: { messageId: message.id, code: message.code, receipt },
    });
  }

  /** Tried often enough: somebody calls instead, and the story says so. */
  async failed(message: Message): Promise<void> {
    if (message.attempts + 1 < ATTEMPTS_MAX) return;
    await rows(Message).update({ id: message.id }, { state: 'failed' });
    await this.leaves.add({
      subject: message.caseNo,
      kind: 'message/failed',
      after: { messageId: message.id, code: message.code },
    });
  }
}
