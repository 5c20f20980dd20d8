import { Dossiers } from '@libs/archive';
import { Office } from '@processes/testing';

import { Archive } from './archive.worker';

describe('case/archive', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('seals the dossier with the case’s story', async () => {
    const { caseNo } = await office.hasCase({ state: 'closed' });
    await office.runs(Archive, { caseNo, round: 1 });

    const [dossier] = await office.does(() => office.the(Dossiers).of(caseNo));
    expect(dossier).toMatchObject({ round: 1, contents: { state: 'closed', story: { leaves: expect.any(Number) } } });
    expect(await office.case(caseNo)).toMatchObject({ state: 'archived' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'cancelled' });
    await office.runsTwice(Archive, { caseNo, round: 1 });

    expect(await office.does(() => office.the(Dossiers).of(caseNo))).toHaveLength(1);
  });
});
