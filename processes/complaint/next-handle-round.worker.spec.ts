import { Office } from '@processes/testing';

import { NextHandleRound } from './next-handle-round.worker';

describe('complaint/next-handle-round', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('takes the case back into work and plans anew', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });

    expect(await office.runs(NextHandleRound, { caseNo, handleRound: 1 })).toEqual({ handleRound: 2, planRound: 0 });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });

    expect(await office.runsTwice(NextHandleRound, { caseNo, handleRound: 1 })).toEqual({ handleRound: 2, planRound: 0 });
  });
});
