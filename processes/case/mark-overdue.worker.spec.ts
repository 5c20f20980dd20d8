import { Office } from '@processes/testing';

import { MarkOverdue } from './mark-overdue.worker';

const DAY_MS = 24 * 3_600_000;

describe('case/mark-overdue', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the customer a new time when the promise is missed', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    office.clock.add(10 * DAY_MS);
    await office.runs(MarkOverdue, { caseNo, round: 1, promiseClockId });

    expect(await office.told(caseNo)).toEqual(['OVERDUE']);
  });

  it('does nothing when the clock has been moved meanwhile', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    await office.runs(MarkOverdue, { caseNo, round: 1, promiseClockId });

    expect(await office.told(caseNo)).toEqual([]);
  });

  it('can run twice', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    office.clock.add(10 * DAY_MS);
    await office.runsTwice(MarkOverdue, { caseNo, round: 1, promiseClockId });

    expect(await office.told(caseNo)).toEqual(['OVERDUE']);
  });
});
