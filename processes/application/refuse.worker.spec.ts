import { Office } from '@processes/testing';

import { Refuse } from './refuse.worker';

describe('application/refuse', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('keeps every reason at once', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.runs(Refuse, { caseNo, round: 1, refusalCodes: ['arrears', 'late_season'], approval: null, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({
      state: 'refused',
      facts: { refusalCodes: ['arrears', 'late_season'], ending: 'refused_not_eligible' },
    });
  });

  it('names the approval where that was the reason', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.runs(Refuse, { caseNo, round: 1, refusalCodes: [], approval: 'rejected', noteId: null });

    expect((await office.case(caseNo)).facts).toMatchObject({ refusalCodes: ['not_approved'] });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });

    expect(await office.runsTwice(Refuse, { caseNo, round: 1, refusalCodes: ['arrears'], approval: null, noteId: null })).toEqual(
      {},
    );
  });
});
