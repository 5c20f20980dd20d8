import { Office } from '@processes/testing';

import { SendApplicationProgress } from './send-progress.worker';

describe('application/send-progress', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the applicant where it stands', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.runs(SendApplicationProgress, { caseNo, stageCode: 'approve' });

    expect(await office.told(caseNo)).toEqual(['PROGRESS']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.runsTwice(SendApplicationProgress, { caseNo, stageCode: 'approve' });

    expect(await office.told(caseNo)).toEqual(['PROGRESS']);
  });
});
