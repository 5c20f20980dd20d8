import { toInstant } from '@libs/base';
import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { ReadClock } from './read-clock.worker';

describe('deadline-watch/read-clock', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('names the next step and its time, never more than a day ahead', async () => {
    const { promiseClockId } = await office.hasCase();

    expect(await office.runs(ReadClock, { clockId: promiseClockId })).toEqual({
      clockState: 'running',
      nextStep: 'recheck',
      clockRevision: 1,
      nextAt: toInstant(office.clock.now() + 24 * 36e5),
    });
  });

  it('says that a clock rests or has stopped', async () => {
    const { promiseClockId } = await office.hasCase();
    const clockId = promiseClockId ?? '';
    await office.does(() => office.the(Clocks).pause(clockId, 'papers'));
    expect(await office.runs(ReadClock, { clockId })).toMatchObject({ clockState: 'paused', clockRevision: 2 });

    await office.does(() => office.the(Clocks).stop(clockId));
    expect(await office.runs(ReadClock, { clockId })).toMatchObject({ clockState: 'stopped', clockRevision: 3 });
  });

  it('finds what is due after a long stop a second from now', async () => {
    const { promiseClockId } = await office.hasCase();
    office.clock.add(30 * 24 * 3_600_000);

    expect(await office.runs(ReadClock, { clockId: promiseClockId })).toMatchObject({
      nextStep: 'warn',
      nextAt: toInstant(office.clock.now() + 1000),
    });
  });
});
