import { Ask } from './ask.worker';
import { Office } from '@processes/testing';

import { Tick } from './tick.worker';

describe('collect-papers/tick', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const DAY_MS = 24 * 3_600_000;

  const waits = async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { paperSetId } = await office.hasPapers(caseNo);
    await office.runs(Ask, { caseNo, paperSetId, missingPapers: ['ownership'], noteId: null });

    return { caseNo, paperSetId };
  };

  it('reminds three times in thirty days, then the time is over', async () => {
    const asked = await waits();
    const steps: unknown[] = [];
    for (let day = 1; day <= 30; day += 1) {
      office.clock.add(DAY_MS);
      steps.push((await office.runs(Tick, asked))['papersStep']);
    }

    expect(steps.map((step, index) => [index + 1, step]).filter(([, step]) => step !== 'none')).toEqual([
      [7, 'reminded'],
      [20, 'reminded'],
      [28, 'reminded'],
      [30, 'expired'],
    ]);
  });

  it('lets papers win that came in the same minute as the end', async () => {
    const asked = await waits();
    office.clock.add(30 * DAY_MS);
    await office.receivesPaper(asked.paperSetId, 'ownership');

    expect(await office.runs(Tick, asked)).toMatchObject({ papersStep: 'received' });
  });

  it('can run twice', async () => {
    const asked = await waits();
    office.clock.add(7 * DAY_MS);

    expect(await office.runsTwice(Tick, asked)).toMatchObject({ papersStep: 'reminded' });
  });
});
