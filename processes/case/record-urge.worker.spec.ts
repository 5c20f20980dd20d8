import { Office } from '@processes/testing';

import { RecordUrge } from './record-urge.worker';

describe('case/record-urge', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the supervisor where no unit has the case yet', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runs(RecordUrge, { caseNo, round: 1, urgeAdvice: { target: 'unit', proposeDifficult: false } });

    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['supervisor'], code: 'case-urged' });
  });

  it('proposes the case as difficult when the table says so', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runs(RecordUrge, { caseNo, round: 1, urgeAdvice: { target: 'supervisor', proposeDifficult: true } });

    expect((await office.case(caseNo)).facts).toMatchObject({ difficultProposed: true });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    expect(await office.runsTwice(RecordUrge, { caseNo, round: 1, urgeAdvice: null })).toEqual({});
  });
});
