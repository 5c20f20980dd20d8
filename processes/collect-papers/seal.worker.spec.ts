import { Papers } from '@libs/archive';
import { Office } from '@processes/testing';

import { SealPapers } from './seal.worker';

describe('collect-papers/seal', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('lets nothing be added to a complete set', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    expect(await office.runs(SealPapers, { caseNo, paperSetId, noteId: null })).toEqual({ papersResult: 'complete' });

    const paper = { kindCode: 'identity', sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'image/png' };
    await expect(
      office.does(async () => office.the(Papers).receive(await office.the(Papers).byId(paperSetId), paper)),
    ).rejects.toThrow('to be open, but it is sealed');
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runsTwice(SealPapers, { caseNo, paperSetId, noteId: null })).toEqual({ papersResult: 'complete' });
  });
});
