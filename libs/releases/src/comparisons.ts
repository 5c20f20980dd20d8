import { type Change, compare } from '@libs/modelling';
import { Injectable } from '@nestjs/common';

import { Drafts } from './drafts';
import { Models } from './models';
import type { ModelKind } from './tables';

export interface Comparison {
  readonly changes: readonly Change[];
  /** Whether anything differs at all: a table or a form is told apart by its text. */
  readonly isSame: boolean;
}

/** What a draft would change against what is in force. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly models: Models,
    private readonly drafts: Drafts,
  ) {}

  /** Null when there is no draft. */
  async ofDraft(kind: ModelKind, id: string): Promise<Comparison | null> {
    const draft = await this.drafts.of(kind, id);
    if (!draft) return null;
    const before = (await this.models.one(kind, id))?.content ?? null;
    const changes = kind === 'process' && before !== null ? await compare(before, draft.content) : [];
    return { changes, isSame: before === draft.content };
  }
}
