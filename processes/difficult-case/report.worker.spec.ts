import { Office } from '@processes/testing';

import { ReportDifficult } from './report.worker';

describe('difficult-case/report', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('informs the head of the lead unit’s department', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const { difficultNo } = await office.hasDifficulty(caseNo);
    await office.runs(ReportDifficult, { originCaseNo: caseNo, difficultNo, leadUnit: 'HEX' });

    expect(await office.lastLeaf(caseNo, 'difficult/reported')).toEqual({ difficultNo, group: 'dept-head:OPS' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runsTwice(ReportDifficult, { originCaseNo: caseNo, difficultNo, leadUnit: 'HEX' })).toEqual({});
  });
});
