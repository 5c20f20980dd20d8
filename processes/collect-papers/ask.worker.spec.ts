import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { Ask } from './ask.worker';

describe('collect-papers/ask', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('rests the promise and says exactly what is missing', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    const { papersNextAt } = await office.runs(Ask, { caseNo, paperSetId, missingPapers: ['ownership'], noteId: null });

    expect(papersNextAt).toBe(new Date(office.clock.now() + 24 * 3_600_000).toISOString());
    expect(await office.case(caseNo)).toMatchObject({ state: 'waiting_customer' });
    expect(await office.does(() => office.the(Clocks).byId(promiseClockId ?? ''))).toMatchObject({ state: 'paused' });
    expect(await office.told(caseNo)).toEqual(['PAPERS_MISSING']);
  });

  it('counts it as our fault when the second request names what the first could have named', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    await office.runs(Ask, { caseNo, paperSetId, missingPapers: ['ownership'], noteId: null });
    await office.runs(Ask, { caseNo, paperSetId, missingPapers: ['identity'], noteId: null });

    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['quality'], code: 'asked-again' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);

    expect(await office.runsTwice(Ask, { caseNo, paperSetId, missingPapers: ['ownership'], noteId: null })).toHaveProperty(
      'papersNextAt',
    );
  });
});
