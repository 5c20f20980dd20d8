import { type Facts, Leaves } from '@libs/audit';
import { Clock, Rejected, instantColumn, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { code, flagColumn, optionalCode } from './columns';

/** What one unit is asked about a complaint, and what it found. */
@Entity('investigation')
@Index('investigation_set', ['setNo'])
export class Investigation {
  @PrimaryColumn(code()) readonly investigationNo!: string;
  @Column(code()) readonly setNo!: string;
  @Column(code(24)) readonly caseNo!: string;
  @Column(code()) readonly unitCode!: string;
  @Column(optionalCode()) clockId!: string | null;
  @Column(code(10)) state!: 'open' | 'found' | 'closed';
  @Column(optionalCode()) findingCode!: string | null;
  @Column(flagColumn()) wantsVisit!: boolean;
  @Column(optionalCode()) noteId!: string | null;
  @Column(instantColumn()) readonly openedAt!: string;
  @Column(instantColumn({ nullable: true })) foundAt!: string | null;
}

/** Investigations, in sets: the units asked at once. */
@Injectable()
export class Investigations {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async open(caseNo: string, unitCodes: readonly string[]): Promise<{ setNo: string; investigations: Investigation[] }> {
    if (unitCodes.length === 0)
      throw new Rejected(`Expected at least one unit to be asked about case ${caseNo}, but none was chosen`);
    const earlier = await rows(Investigation).findBy({ caseNo });
    const setNo = `I${caseNo.slice(1)}-${new Set(earlier.map((other) => other.setNo)).size + 1}`;
    const openedAt = toInstant(this.clock.now());
    const investigations = [...new Set(unitCodes)].map((unitCode, index) =>
      Object.assign(new Investigation(), {
        investigationNo: `${setNo}-${index + 1}`,
        setNo,
        caseNo,
        unitCode,
        clockId: null,
        state: 'open' as const,
        findingCode: null,
        wantsVisit: false,
        noteId: null,
        openedAt,
        foundAt: null,
      }),
    );
    await rows(Investigation).insert(investigations);
    await this.leaf(caseNo, 'investigation/opened', { setNo, units: investigations.map(({ unitCode }) => unitCode) });

    return { setNo, investigations };
  }

  async runsBy(investigation: Investigation, clockId: string): Promise<void> {
    investigation.clockId = clockId;
    await rows(Investigation).update({ investigationNo: investigation.investigationNo }, { clockId });
  }

  /** Stores what a unit found; the first finding stands. */
  async found(
    investigationNo: string,
    finding: { findingCode: string; wantsVisit: boolean; noteId: string | null },
  ): Promise<Investigation> {
    const investigation = await this.byNo(investigationNo);
    if (investigation.state === 'found') return investigation;

    Object.assign(investigation, finding, { state: 'found', foundAt: toInstant(this.clock.now()) });
    await rows(Investigation).save(investigation);
    await this.leaf(investigation.caseNo, 'investigation/found', {
      investigationNo,
      unitCode: investigation.unitCode,
      findingCode: finding.findingCode,
      noteId: finding.noteId,
    });

    return investigation;
  }

  /** Ends the wait for the units of a set that stayed silent, and gives all of its investigations in the order of the units. */
  async sum(setNo: string): Promise<Investigation[]> {
    const all = await rows(Investigation).find({ where: { setNo }, order: { investigationNo: 'ASC' } });
    for (const silent of all.filter(({ state }) => state === 'open')) {
      silent.state = 'closed';
      await rows(Investigation).update({ investigationNo: silent.investigationNo }, { state: 'closed' });
      await this.leaf(silent.caseNo, 'investigation/closed', {
        investigationNo: silent.investigationNo,
        unitCode: silent.unitCode,
      });
    }

    return all;
  }

  ofCase(caseNo: string): Promise<Investigation[]> {
    return rows(Investigation).find({ where: { caseNo }, order: { investigationNo: 'ASC' } });
  }

  async byNo(investigationNo: string): Promise<Investigation> {
    const investigation = await rows(Investigation).findOneBy({ investigationNo });
    if (!investigation) throw new Rejected(`Expected investigation ${investigationNo} to exist, but it does not`);

    return investigation;
  }

  private leaf(subject: string, kind: string, after: Facts): Promise<unknown> {
    return this.leaves.add({ subject, kind, after });
  }
}
