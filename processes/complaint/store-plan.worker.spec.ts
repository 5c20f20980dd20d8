import { Office } from '@processes/testing';

import { StorePlan } from './store-plan.worker';

describe('complaint/store-plan', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const plan = { categoryCode: 'complaint.service', leadUnit: 'HEX', planRound: 0, handleRound: 0, planNoteId: null };

  it('makes one measure for each unit and each kind of work, and tells the customer', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { measures } = await office.runs(StorePlan, {
      caseNo,
      round: 1,
      ...plan,
      responsibleUnits: ['HEX', 'DSP'],
      planKinds: ['measure'],
    });

    expect(measures).toMatchObject([
      { unitCode: 'HEX', orderKind: 'measure' },
      { unitCode: 'DSP', orderKind: 'measure' },
    ]);
    expect(await office.told(caseNo)).toEqual(['PROGRESS_PLAN']);
  });

  it('leaves the work with the lead unit when no other is named', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { measures } = await office.runs(StorePlan, { caseNo, round: 1, ...plan, responsibleUnits: [], planKinds: null });

    expect(measures).toMatchObject([{ unitCode: 'HEX', orderKind: 'measure' }]);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(
      await office.runsTwice(StorePlan, { caseNo, round: 1, ...plan, responsibleUnits: ['HEX'], planKinds: null }),
    ).toHaveProperty('measures');
  });
});
