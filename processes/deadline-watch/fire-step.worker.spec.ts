import { toInstant } from '@libs/base';
import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { FireStep } from './fire-step.worker';

describe('deadline-watch/fire-step', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const DAY_MS = 24 * 3_600_000;

  const watched = async (afterMs: number) => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    office.clock.add(afterMs);

    return { caseNo, clockId: promiseClockId ?? '', nextAt: toInstant(office.clock.now()), clockRevision: 1 };
  };

  it('warns when three quarters have passed', async () => {
    const { caseNo, ...vars } = await watched(6 * DAY_MS);

    expect(await office.runs(FireStep, { ...vars, nextStep: 'warn' })).toEqual({ firedStep: 'warned' });
    expect(await office.lastLeaf(caseNo, 'staff/told')).toMatchObject({ code: 'clock-warn' });
  });

  it('fires nothing before its time', async () => {
    const { caseNo: _, ...vars } = await watched(0);

    expect(await office.runs(FireStep, { ...vars, nextStep: 'warn' })).toEqual({ firedStep: 'none' });
  });

  it('fires nothing when the clock has been extended meanwhile', async () => {
    const { caseNo: _, ...vars } = await watched(6 * DAY_MS);
    await office.does(() => office.the(Clocks).extend(vars.clockId, DAY_MS, 'parts'));

    expect(await office.runs(FireStep, { ...vars, nextStep: 'warn' })).toEqual({ firedStep: 'none' });
  });

  it('can run twice', async () => {
    const { caseNo, ...vars } = await watched(6 * DAY_MS);
    await office.runs(FireStep, { ...vars, nextStep: 'warn' });

    expect(await office.runs(FireStep, { ...vars, nextStep: 'warn' })).toEqual({ firedStep: 'none' });
    expect((await office.story(caseNo)).filter((kind) => kind === 'clock/warn')).toHaveLength(1);
  });
});
