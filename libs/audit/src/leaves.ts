import { Clock, onSqlite, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { type Actor, currentActor } from './actor';
import { hashOf, noHash } from './chain';
import { type Facts, Leaf } from './leaf';
import { LeafHead } from './leaf-head';

export interface NewLeaf {
  readonly subject: string;
  readonly kind: string;
  /** Who did it, when it is not who this chain of calls acts for. */
  readonly actor?: Actor;
  readonly element?: string;
  readonly at?: string;
  readonly before?: Facts;
  readonly after?: Facts;
  readonly reason?: string;
  readonly authority?: string;
  readonly personal?: { readonly noteId?: string };
}

/** The audit: what happened, in the transaction in which it happened. */
@Injectable()
export class Leaves {
  constructor(private readonly clock: Clock) {}

  async add(leaf: NewLeaf): Promise<Leaf> {
    const { version, hash: previousHash } = await this.next(leaf.subject);
    const said: Omit<Leaf, 'hash'> = {
      subject: leaf.subject,
      version,
      kind: leaf.kind,
      actor: leaf.actor ?? currentActor(),
      element: leaf.element ?? null,
      at: leaf.at ?? toInstant(this.clock.now()),
      before: leaf.before ?? null,
      after: leaf.after ?? null,
      reason: leaf.reason ?? null,
      authority: leaf.authority ?? null,
      personal: leaf.personal ?? null,
      previousHash,
    };
    const added: Leaf = { ...said, hash: hashOf(said) };
    await rows(Leaf).insert(added as never);
    await rows(LeafHead).update({ subject: leaf.subject }, { hash: added.hash });
    return added;
  }

  /** The story of a subject, in order. */
  of(subject: string): Promise<Leaf[]> {
    return rows(Leaf).find({ where: { subject }, order: { version: 'ASC' } });
  }

  /**
   * Takes the next version of the subject; others wait here until our commit.
   *
   * Why not an insert and then an update: two first leaves at once would each hold the row shared and wait for the other.
   */
  private async next(subject: string): Promise<LeafHead> {
    const heads = rows(LeafHead);
    const runner = heads.manager.queryRunner;
    const onTaken = runner && onSqlite(runner) ? 'ON CONFLICT (subject) DO UPDATE SET' : 'ON DUPLICATE KEY UPDATE';
    await heads.query(`INSERT INTO leaf_head (subject, version, hash) VALUES (?, 1, ?) ${onTaken} version = version + 1`, [
      subject,
      noHash,
    ]);
    return heads.findOneByOrFail({ subject });
  }
}
