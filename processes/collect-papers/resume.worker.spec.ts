import { Clocks } from '@libs/clocks';
import { Ask } from './ask.worker';
import { Office } from '@processes/testing';

import { Resume } from './resume.worker';

describe('collect-papers/resume', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const waits = async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    await office.runs(Ask, { caseNo, paperSetId, missingPapers: ['ownership'], noteId: null });
    office.clock.add(3_600_000);

    return { caseNo, paperSetId, promiseClockId: promiseClockId ?? '' };
  };

  it('goes on when a paper has come', async () => {
    const { caseNo, paperSetId, promiseClockId } = await waits();
    await office.receivesPaper(paperSetId, 'ownership');

    expect(await office.runs(Resume, { caseNo, paperSetId })).toEqual({ resumed: true });
    expect(await office.does(() => office.the(Clocks).byId(promiseClockId))).toMatchObject({ state: 'running' });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress' });
  });

  it('waits on when nothing has come', async () => {
    const { caseNo, paperSetId } = await waits();

    expect(await office.runs(Resume, { caseNo, paperSetId })).toEqual({ resumed: false });
    expect(await office.case(caseNo)).toMatchObject({ state: 'waiting_customer' });
  });

  it('can run twice', async () => {
    const { caseNo, paperSetId } = await waits();
    await office.receivesPaper(paperSetId, 'ownership');

    expect(await office.runsTwice(Resume, { caseNo, paperSetId })).toEqual({ resumed: true });
  });
});
