import { actingAs } from '@libs/audit';
import { persistently, reading } from '@libs/base';
import { type Case, Cases, Notes, Replies } from '@libs/cases';
import { type PublicToken, PublicTokens } from '@libs/messages';
import { Outbox } from '@libs/outbox';
import { Injectable, NotFoundException } from '@nestjs/common';

export interface PublicAnswer {
  readonly satisfied: 'yes' | 'no' | 'declined';
  readonly dissatisfiedCode: string | null;
  readonly text: string | null;
}

/** What a customer sees of the own matter: no name, no address, nothing of anybody else. */
export interface Progress {
  readonly caseNo: string;
  readonly state: string;
  readonly promisedAt: string | null;
  readonly asksForAnswer: boolean;
}

const MESSAGE_TTL_MS = 72 * 3_600_000;

/**
 * The customer's own page, opened by the token of a message.
 *
 * Invariant: a token opens its own matter and no other; an answer is given once, and the first one stands.
 */
@Injectable()
export class PublicDesk {
  constructor(
    private readonly tokens: PublicTokens,
    private readonly cases: Cases,
    private readonly replies: Replies,
    private readonly notes: Notes,
    private readonly outbox: Outbox,
  ) {}

  progress(token: string): Promise<Progress> {
    return reading(async () => {
      const opened = await this.open(token);
      const { caseNo, state, promisedAt } = await this.cases.byNo(opened.caseNo);
      return { caseNo, state, promisedAt, asksForAnswer: opened.purpose === 'answer' };
    });
  }

  answer(token: string, { satisfied, dissatisfiedCode, text }: PublicAnswer): Promise<Progress> {
    return actingAs({ kind: 'customer' }, () =>
      persistently(async () => {
        const opened = await this.open(token);
        if (opened.purpose !== 'answer' || !(await this.tokens.use(opened))) throw missing();
        const found = await this.cases.byNo(opened.caseNo);
        const noteId = text === null ? null : await this.noteOf(found, text);
        await this.replies.answer(await this.replies.byId(opened.key), { satisfied, dissatisfiedCode, noteId });
        await this.outbox.put({
          kind: 'publish-message',
          key: `reply-answered:${opened.key}`,
          subject: found.caseNo,
          payload: { name: 'reply-answered', correlationKey: opened.key, variables: {}, ttlMs: MESSAGE_TTL_MS },
        });
        return { caseNo: found.caseNo, state: found.state, promisedAt: found.promisedAt, asksForAnswer: false };
      }),
    );
  }

  private async noteOf({ caseNo, personId }: Case, text: string): Promise<string> {
    const { noteId } = await this.notes.write({ subject: caseNo, personId, element: 'public-answer', fields: { text }, authorId: null });
    return noteId;
  }

  private async open(token: string): Promise<PublicToken> {
    const opened = await this.tokens.find(token);
    if (!opened) throw missing();
    return opened;
  }
}

/** Unknown, past and used are not told apart. */
const missing = () => new NotFoundException('Expected a link that is still open, but this one is not. Please call us');
