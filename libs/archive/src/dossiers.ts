import { createHash } from 'node:crypto';

import { Leaves } from '@libs/audit';
import { Clock, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { Dossier } from './paper';

/** Sealed dossiers. Sealing twice gives the first: what was sealed is never sealed otherwise. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async seal(caseNo: string, round: number, contents: Readonly<Record<string, unknown>>): Promise<Dossier> {
    const known = await rows(Dossier).findOneBy({ caseNo, round });
    if (known) return known;

    const sha256 = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
    const dossier = Object.assign(new Dossier(), { caseNo, round, sha256, contents, sealedAt: toInstant(this.clock.now()) });
    await rows(Dossier).save(dossier, { reload: false });
    await this.leaves.add({ subject: caseNo, kind: 'dossier/sealed', after: { round, sha256 } });

    return dossier;
  }

  of(caseNo: string): Promise<Dossier[]> {
    return rows(Dossier).find({ where: { caseNo }, order: { round: 'ASC' } });
  }
}
