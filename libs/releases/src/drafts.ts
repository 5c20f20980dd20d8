import { Clock, Rejected, rows, toInstant } from '@libs/base';
import { Leaves } from '@libs/audit';
import { Injectable } from '@nestjs/common';

import { Draft, type ModelKind } from './tables';

export interface DraftSave {
  readonly kind: ModelKind;
  readonly id: string;
  readonly content: string;
  /** The version in force that the editor began from. */
  readonly base: number;
  /** How many saves the editor knows of; 0 when it began the draft. */
  readonly seen: number;
  readonly by: string;
}

/** What process owners are working on. A save changes nothing that runs. */
@Injectable()
export class Drafts {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  of(kind: ModelKind, id: string): Promise<Draft | null> {
    return rows(Draft).findOneBy({ kind, id });
  }

  all(): Promise<Draft[]> {
    return rows(Draft).find({ order: { kind: 'ASC', id: 'ASC' } });
  }

  /** The drafts of these models, each of which must be there. */
  async named(items: readonly { readonly kind: ModelKind; readonly id: string }[]): Promise<Draft[]> {
    return Promise.all(
      items.map(async ({ kind, id }) => {
        const draft = await this.of(kind, id);
        if (!draft) throw new Rejected(`Expected a draft of ${kind} ${id} to release, but there is none`, `没有 ${id} 的草稿可发布`);
        return draft;
      }),
    );
  }

  /** Keeps the content; refuses when somebody else has saved since the editor last looked. */
  async save({ kind, id, content, base, seen, by }: DraftSave): Promise<Draft> {
    const savedAt = toInstant(this.clock.now());
    if (seen === 0 && !(await this.of(kind, id))) {
      await rows(Draft).insert({ kind, id, content, base, savedBy: by, savedAt, version: 1 });
      await this.leaves.add({ subject: `model/${kind}/${id}`.slice(0, 64), kind: 'model/draft-begun', after: { base } });
    } else {
      const { affected } = await rows(Draft).update({ kind, id, version: seen }, { content, savedBy: by, savedAt, version: seen + 1 });
      if (affected !== 1) {
        const now = await this.of(kind, id);
        throw new Rejected(`Expected the draft of ${id} to be as you read it (save ${seen}), but ${now ? `${now.savedBy} has saved it since (save ${now.version})` : 'it was discarded'}`, now ? '别人刚保存过此草稿,请先查看再保存' : '此草稿已被放弃');
      }
    }
    return rows(Draft).findOneByOrFail({ kind, id });
  }

  async discard(kind: ModelKind, id: string): Promise<void> {
    const { affected } = await rows(Draft).delete({ kind, id });
    if (affected === 1) await this.leaves.add({ subject: `model/${kind}/${id}`.slice(0, 64), kind: 'model/draft-discarded' });
  }
}
