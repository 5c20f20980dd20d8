import { Office } from '@processes/testing';

import { OpenPapers } from './open.worker';

describe('collect-papers/open', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = { applicationKind: 'suspend', checklist: ['identity', 'ownership'] };

  it('tells everything that is needed at once', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });
    await office.runs(OpenPapers, { caseNo, ...asked });

    expect(await office.lastLeaf(caseNo, 'papers/opened')).toMatchObject({ checklist: ['identity', 'ownership'] });
    expect(await office.told(caseNo)).toEqual(['PAPERS_LIST']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });

    expect(await office.runsTwice(OpenPapers, { caseNo, ...asked })).toHaveProperty('paperSetId');
  });
});
