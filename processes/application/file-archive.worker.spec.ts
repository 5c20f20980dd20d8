import { Papers } from '@libs/archive';
import { Office } from '@processes/testing';

import { FileArchive } from './file-archive.worker';

describe('application/file-archive', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  async function withPapers(state: 'open' | 'sealed') {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend' });
    const { paperSetId } = await office.does(async () => {
      const set = await office.the(Papers).open(caseNo, ['identity']);
      if (state === 'sealed') await office.the(Papers).change(set, 'papers/sealed', { state });
      return set;
    });
    return { caseNo, paperSetId, round: 1 };
  }

  it('files what is sealed', async () => {
    const filed = await withPapers('sealed');
    await office.runs(FileArchive, filed);

    expect(await office.lastLeaf(filed.caseNo, 'archive/filed')).toMatchObject({ paperSetId: filed.paperSetId });
  });

  it('stops for an operator when the papers are not sealed', async () => {
    await expect(office.runs(FileArchive, await withPapers('open'))).rejects.toThrow('to be sealed before they are filed');
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(FileArchive, await withPapers('sealed'))).toEqual({});
  });
});
