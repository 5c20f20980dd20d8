import { inTransaction } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { catalogue, type MessageCode } from './catalogue';
import { Correspondence, MessageChannel } from './correspondence';
import type { Message, MessageFacts } from './message';
import { Messages } from './messages';
import { PublicTokens, type TokenPurpose } from './public-tokens';
import { type Filling, render } from './render';

interface Letter {
  readonly message: Message;
  readonly to: string;
  readonly text: string;
}

/**
 * Sends what is due. Rendered at send time, from the nouns; sent outside of any transaction, at least once.
 * The server calls it again and again.
 */
@Injectable()
export class Delivery {
  private inHandCount = 0;

  constructor(
    private readonly messages: Messages,
    private readonly tokens: PublicTokens,
    private readonly correspondence: Correspondence,
    private readonly channel: MessageChannel,
  ) {}

  /** Gives how many were sent. */
  async sendDue(limit: number): Promise<number> {
    let count = 0;
    for (const message of await inTransaction(() => this.messages.due(limit))) {
      this.inHandCount += 1;
      try {
        const letter = await inTransaction(() => this.prepare(message));
        if (letter && (await this.send(letter))) count += 1;
      } finally {
        this.inHandCount -= 1;
      }
    }

    return count;
  }

  /** How many are being sent at this moment. */
  get inHand(): number {
    return this.inHandCount;
  }

  private async prepare(message: Message): Promise<Letter | null> {
    if (!(await this.messages.claim(message))) return null;
    const recipient = await this.correspondence.recipient(message.contactId);
    if (!recipient) {
      await this.messages.sent(message, 'nobody');
      return null;
    }
    const how = { language: recipient.language, zone: await this.correspondence.zone() };

    return { message, to: recipient.to, text: render(codeOf(message), await this.fill(message, recipient.language), how) };
  }

  private async send({ message, to, text }: Letter): Promise<boolean> {
    try {
      const receipt = await this.channel.send({ id: message.id, to, text });
      await inTransaction(() => this.messages.sent(message, receipt));
      return true;
    } catch {
      // The channel was away: the row is due again later. Its error may name the recipient and is not kept.
      await inTransaction(() => this.messages.failed(message));
      return false;
    }
  }

  private async fill({ caseNo, facts }: Message, language: 'zh' | 'en'): Promise<Filling> {
    const filling: Record<string, Filling[string]> = { caseNo };
    for (const [name, value] of Object.entries(facts)) filling[name] = await this.valueOf(value, language);
    const purpose = purposeOf(facts);
    const token = await this.tokens.issue(caseNo, purpose, typeof facts['linkKey'] === 'string' ? facts['linkKey'] : caseNo);

    return { ...filling, link: `${await this.correspondence.publicLink()}/${token}` };
  }

  private async valueOf(value: MessageFacts[string], language: 'zh' | 'en'): Promise<Filling[string]> {
    if (value === null || typeof value !== 'object') return value;
    if ('zh' in value) return value[language];
    if (!('noteId' in value)) return value;

    return value.noteId === null ? null : this.correspondence.text(value.noteId, value.field ?? 'note');
  }
}

function purposeOf(facts: MessageFacts): TokenPurpose {
  const purpose = facts['linkFor'];

  return purpose === 'answer' || purpose === 'papers' || purpose === 'appointment' ? purpose : 'progress';
}

function codeOf({ code }: Message): MessageCode {
  if (!(code in catalogue)) throw new Error(`Expected the catalogue to hold ${code}, but it does not`);

  return code as MessageCode;
}
