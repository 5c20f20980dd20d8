import { SealPapers } from '../collect-papers/seal.worker';
import { Office } from '@processes/testing';

import { FileArchive } from './file-archive.worker';

describe('application/file-archive', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const complete = async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    await office.runs(SealPapers, { caseNo, paperSetId, noteId: null });

    return { caseNo, round: 1, paperSetId };
  };

  it('files sealed papers', async () => {
    const asked = await complete();
    await office.runs(FileArchive, asked);

    expect(await office.story(asked.caseNo)).toContain('papers/filed');
  });

  it('fails while an order is open', async () => {
    const asked = await complete();
    await office.hasOrder(asked.caseNo);

    await expect(office.runs(FileArchive, asked)).rejects.toThrow('but 1 are open');
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(FileArchive, await complete())).toEqual({});
  });
});
