import { type Facts, Leaves } from '@libs/audit';
import { Clock, Rejected, newId, rows, toInstant } from '@libs/base';
import { Outbox } from '@libs/outbox';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';

import { Paper, PaperSet } from './paper';

const MESSAGE_TTL_MS = 72 * 3_600_000;

/** Papers and the sets they belong to. */
@Injectable()
export class Papers {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
    private readonly outbox: Outbox,
  ) {}

  async open(caseNo: string, checklist: readonly string[]): Promise<PaperSet> {
    const set = Object.assign(new PaperSet(), {
      paperSetId: `S${newId()}`,
      caseNo,
      checklist,
      state: 'open' as const,
      missing: [],
      askCount: 0,
      reminders: 0,
      openedAt: this.now(),
      askedAt: null,
      dueAt: null,
    });
    await rows(PaperSet).insert(set);
    await this.leaf(set, 'papers/opened', { checklist });

    return set;
  }

  async byId(paperSetId: string): Promise<PaperSet> {
    const set = await rows(PaperSet).findOneBy({ paperSetId });
    if (!set) throw new Rejected(`Expected paper set ${paperSetId} to exist, but it does not`);

    return set;
  }

  setsOf(caseNo: string): Promise<PaperSet[]> {
    return rows(PaperSet).find({ where: { caseNo }, order: { openedAt: 'ASC' } });
  }

  papersOf(paperSetId: string): Promise<Paper[]> {
    return rows(Paper).find({ where: { paperSetId }, order: { receivedAt: 'ASC' } });
  }

  /** Keeps a paper and wakes the flow that waits for it. The same content twice is one paper. */
  async receive(set: PaperSet, paper: Pick<Paper, 'kindCode' | 'sha256' | 'sizeBytes' | 'mediaType'>): Promise<Paper> {
    if (set.state !== 'open' && set.state !== 'asked') {
      throw new Rejected(`Expected paper set ${set.paperSetId} to be open, but it is ${set.state}`, '材料已收齐或已过期,不再接收');
    }
    const { paperSetId, caseNo } = set;
    const known = await rows(Paper).findOneBy({ paperSetId, kindCode: paper.kindCode, sha256: paper.sha256 });
    if (known) return known;

    const received = Object.assign(new Paper(), paper, { paperId: newId(), paperSetId, caseNo, receivedAt: this.now() });
    await rows(Paper).insert(received);
    await this.leaf(set, 'papers/received', { kindCode: paper.kindCode, sha256: paper.sha256 });
    await this.outbox.put({
      kind: 'publish-message',
      key: `papers-received:${received.paperId}`,
      subject: caseNo,
      payload: {
        name: 'papers-received',
        correlationKey: paperSetId,
        variables: {},
        ttlMs: MESSAGE_TTL_MS,
      },
    });

    return received;
  }

  /** Has anything come since it was asked for? */
  async hasNews({ paperSetId, askedAt }: PaperSet): Promise<boolean> {
    if (askedAt === null) return false;

    return (await rows(Paper).countBy({ paperSetId, receivedAt: MoreThan(askedAt) })) > 0;
  }

  async change(set: PaperSet, kind: string, values: Partial<Omit<PaperSet, 'paperSetId'>>): Promise<void> {
    const before = { state: set.state };
    await rows(PaperSet).update({ paperSetId: set.paperSetId }, values);
    Object.assign(set, values);
    await this.leaf(set, kind, { ...values }, before);
  }

  private leaf({ caseNo, paperSetId, state }: PaperSet, kind: string, after: Facts, before?: Facts): Promise<unknown> {
    return this.leaves.add({ subject: caseNo, kind, ...(before ? { before } : {}), after: { paperSetId, state, ...after } });
  }

  private now(): string {
    return toInstant(this.clock.now());
  }
}
