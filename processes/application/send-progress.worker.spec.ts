import { Office } from '@processes/testing';

import { SendApplicationProgress } from './send-progress.worker';

describe('application/send-progress', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the customer how far it is', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend' });
    await office.runs(SendApplicationProgress, { caseNo, stageCode: 'approve' });

    expect(await office.told(caseNo)).toEqual(['PROGRESS']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend' });

    expect(await office.runsTwice(SendApplicationProgress, { caseNo, stageCode: 'approve' })).toEqual({});
  });
});
