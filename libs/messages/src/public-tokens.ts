import { createHash } from 'node:crypto';

import { Clock, newId, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { PublicToken } from './message';

export type TokenPurpose = 'progress' | 'answer' | 'papers' | 'appointment';

const VALID_MS = 60 * 24 * 3_600_000;

/** The tokens of the public page. A progress token may be used again and again; one that decides something, once. */
@Injectable()
export class PublicTokens {
  constructor(private readonly clock: Clock) {}

  async issue(caseNo: string, purpose: TokenPurpose, key: string): Promise<string> {
    const token = newId();
    await rows(PublicToken).insert({
      tokenHash: hashOf(token),
      caseNo,
      purpose,
      key,
      expiresAt: toInstant(this.clock.now() + VALID_MS),
      usedAt: null,
    });

    return token;
  }

  /** What a token opens; null when it is unknown, past or used. */
  async find(token: string): Promise<PublicToken | null> {
    const found = await rows(PublicToken).findOneBy({ tokenHash: hashOf(token) });

    return found && found.usedAt === null && found.expiresAt > toInstant(this.clock.now()) ? found : null;
  }

  /** Uses a token up; false when somebody was quicker. */
  async use({ tokenHash }: PublicToken): Promise<boolean> {
    const { affected } = await rows(PublicToken).update({ tokenHash, usedAt: IsNull() }, { usedAt: toInstant(this.clock.now()) });

    return affected === 1;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
