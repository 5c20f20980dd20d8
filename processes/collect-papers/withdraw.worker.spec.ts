import { Office } from '@processes/testing';

import { WithdrawPapers } from './withdraw.worker';

describe('collect-papers/withdraw', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('ends the application as withdrawn', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runs(WithdrawPapers, { caseNo, paperSetId, noteId: null })).toEqual({ papersResult: 'withdrawn' });
    expect((await office.case(caseNo)).facts).toMatchObject({ ending: 'withdrawn' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runsTwice(WithdrawPapers, { caseNo, paperSetId, noteId: null })).toEqual({ papersResult: 'withdrawn' });
  });
});
