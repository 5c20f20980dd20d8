import { afterCommit, Clock, isUniqueViolation, newId, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { type OutboxAnswer, type OutboxKind, type OutboxPayloads, OutboxRow } from './outbox-row';

export interface Wish<K extends OutboxKind> {
  readonly kind: K;
  /** The same wish put twice under one key is sent once. */
  readonly key: string;
  readonly subject: string;
  readonly payload: OutboxPayloads[K];
}

/** The wishes to the engine: put in a transaction, claimed by one relay at a time, kept with their answer. */
@Injectable()
export class Outbox {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  /** Puts a wish in the current transaction; gives its id, or that of the same wish put before. */
  async put<K extends OutboxKind>({ kind, key, subject, payload }: Wish<K>): Promise<string> {
    const id = newId();
    const now = toInstant(this.clock.now());
    const row: Partial<OutboxRow> = {
      id,
      kind,
      key,
      subject,
      payload,
      state: 'new',
      answer: null,
      attempts: 0,
      nextAt: now,
      claimedBy: null,
      createdAt: now,
    };
    try {
      await rows(OutboxRow).insert(row as never);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await rows(OutboxRow).findOneByOrFail({ kind, key })).id;
    }
    afterCommit(() => this.listeners.forEach((tell) => tell()));
    return id;
  }

  /** Tells after every commit that put a wish; gives the way to stop it. */
  onPut(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  /**
   * Takes up to `limit` due wishes for one relay, until the lease ends.
   *
   * Invariant: no wish is in two hands at once. Why not SKIP LOCKED: SQLite has none, and a nested SELECT is the same everywhere.
   */
  async claim(by: string, { limit, leaseMs }: { limit: number; leaseMs: number }): Promise<OutboxRow[]> {
    const now = this.clock.now();
    const until = toInstant(now + leaseMs);
    const table = rows(OutboxRow);
    const due = await table
      .createQueryBuilder('o')
      .select('o.id', 'id')
      .where("o.state IN ('new', 'sent') AND o.nextAt <= :now", { now: toInstant(now) })
      .orderBy('o.nextAt')
      .limit(limit)
      .getRawMany<{ id: string }>();
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await table
      .createQueryBuilder()
      .update()
      .set({ state: 'sent', claimedBy: by, nextAt: until, attempts: () => 'attempts + 1' })
      .where("id IN (:...ids) AND state IN ('new', 'sent') AND next_at <= :now", { ids, now: toInstant(now) })
      .execute();
    return table
      .createQueryBuilder('o')
      .where("o.id IN (:...ids) AND o.state = 'sent' AND o.claimedBy = :by AND o.nextAt = :until", { ids, by, until })
      .orderBy('o.createdAt')
      .getMany();
  }

  /** Keeps the answer; false when another relay was given the wish meanwhile and has answered. */
  async answered(row: OutboxRow, answer: OutboxAnswer): Promise<boolean> {
    const { affected } = await rows(OutboxRow).update(
      { id: row.id, state: 'sent' },
      { state: 'answered', answer, claimedBy: null },
    );
    return affected === 1;
  }

  /** The engine was away: the wish waits and is sent again. */
  async again(row: OutboxRow, delayMs: number): Promise<void> {
    await rows(OutboxRow).update(
      { id: row.id, state: 'sent', claimedBy: row.claimedBy ?? '' },
      { state: 'new', claimedBy: null, nextAt: toInstant(this.clock.now() + delayMs) },
    );
  }

  /** Takes back what was in the hands of a relay of that name: it is being started, so it holds nothing. */
  async release(by: string): Promise<void> {
    await rows(OutboxRow).update(
      { state: 'sent', claimedBy: by },
      { state: 'new', claimedBy: null, nextAt: toInstant(this.clock.now()) },
    );
  }

  /** How many wishes are not yet answered. */
  waiting(): Promise<number> {
    return rows(OutboxRow).count({ where: [{ state: 'new' }, { state: 'sent' }] });
  }
}
