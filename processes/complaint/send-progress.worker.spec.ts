import { Office } from '@processes/testing';

import { SendComplaintProgress } from './send-progress.worker';

describe('complaint/send-progress', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the customer how far it is', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.runs(SendComplaintProgress, { caseNo });

    expect(await office.told(caseNo)).toEqual(['PROGRESS']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.runsTwice(SendComplaintProgress, { caseNo });

    expect(await office.told(caseNo)).toEqual(['PROGRESS']);
  });
});
