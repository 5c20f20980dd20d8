import { Office } from '@processes/testing';

import { Expire } from './expire.worker';

describe('collect-papers/expire', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('ends the application for want of papers', async () => {
    const { caseNo } = await office.hasCase({ state: 'waiting_customer' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runs(Expire, { caseNo, paperSetId })).toEqual({ papersResult: 'expired' });
    expect((await office.case(caseNo)).facts).toMatchObject({ ending: 'expired_papers' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'waiting_customer' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runsTwice(Expire, { caseNo, paperSetId })).toEqual({ papersResult: 'expired' });
  });
});
