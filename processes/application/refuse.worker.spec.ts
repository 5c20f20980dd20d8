import { Office } from '@processes/testing';

import { Refuse } from './refuse.worker';

describe('application/refuse', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const application = () => office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend', state: 'in_progress' });

  it('keeps every reason and tells them all at once', async () => {
    const { caseNo } = await application();
    await office.runs(Refuse, { caseNo, round: 1, refusalCodes: ['arrears', 'late_season'], approval: null, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({ state: 'refused', facts: { refusalCodes: ['arrears', 'late_season'], ending: 'refused_not_eligible' } });
    expect(await office.told(caseNo)).toEqual(['REFUSED']);
  });

  it('stops for an operator when no reason is named', async () => {
    const { caseNo } = await application();

    await expect(office.runs(Refuse, { caseNo, round: 1, refusalCodes: [], approval: 'approved', noteId: null })).rejects.toThrow('to name a reason');
  });

  it('can run twice', async () => {
    const { caseNo } = await application();

    expect(await office.runsTwice(Refuse, { caseNo, round: 1, refusalCodes: null, approval: 'rejected', noteId: null })).toEqual({});
  });
});
