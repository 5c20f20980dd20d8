import { Office } from '@processes/testing';

import { GatherPapersChecklist } from './gather-papers-checklist.worker';

describe('collect-papers/gather-papers-checklist', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('takes the application and who brings it', async () => {
    const asked = { applicationKind: 'suspend', utility: 'water', applicantType: 'agent' };

    expect(await office.runs(GatherPapersChecklist, { caseNo: 'C1', ...asked })).toEqual({ papersChecklistFacts: asked });
  });
});
