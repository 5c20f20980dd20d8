import { Leaves } from '@libs/audit';
import { Rejected, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secondary unit: who does the work, and to which department its head answers. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('varchar', { length: 40 }) readonly code!: string;
  @Column('varchar', { length: 80 }) readonly zh!: string;
  @Column('varchar', { length: 80 }) readonly en!: string;
  @Column('varchar', { length: 40, nullable: true }) readonly districtCode!: string | null;
  @Column('varchar', { length: 40 }) readonly deptCode!: string;
}

/** The units of flows.md §3 that every company has; the district offices are added with the districts. */
export const standardUnits: readonly Omit<Unit, 'districtCode'>[] = [
  { code: 'RPR', zh: '维修班', en: 'Repair', deptCode: 'OPS' },
  { code: 'NET', zh: '管网班', en: 'Network', deptCode: 'OPS' },
  { code: 'DSP', zh: '调度中心', en: 'Dispatch control', deptCode: 'OPS' },
  { code: 'MET', zh: '计量班', en: 'Metering', deptCode: 'BUS' },
  { code: 'BIL', zh: '收费班', en: 'Billing', deptCode: 'BUS' },
  { code: 'LAB', zh: '水质化验室', en: 'Water quality', deptCode: 'TEC' },
  { code: 'HEX', zh: '换热站', en: 'Heat stations', deptCode: 'OPS' },
  { code: 'TEC', zh: '技术部', en: 'Technical', deptCode: 'TEC' },
  { code: 'INS', zh: '安装队', en: 'Installation', deptCode: 'OPS' },
];

@Injectable()
export class Units {
  constructor(private readonly leaves: Leaves) {}

  all(): Promise<Unit[]> {
    return rows(Unit).find({ order: { code: 'ASC' } });
  }

  async byCode(code: string): Promise<Unit> {
    const unit = await rows(Unit).findOneBy({ code });
    if (!unit) throw new Rejected(`Expected a unit ${code}, but there is none`);

    return unit;
  }

  /** The department that a unit answers to. */
  async departmentOf(code: string): Promise<string> {
    return (await this.byCode(code)).deptCode;
  }

  async found(unit: Omit<Unit, 'districtCode'> & { districtCode?: string | null }): Promise<void> {
    await rows(Unit).save(Object.assign(new Unit(), { districtCode: null }, unit));
    await this.leaves.add({
      subject: `unit:${unit.code}`,
      kind: 'unit/founded',
      after: { code: unit.code, deptCode: unit.deptCode },
    });
  }
}
