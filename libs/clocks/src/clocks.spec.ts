import { Office } from '@processes/testing';
import { plainCalendar } from '@libs/calendar';

import { Calendars } from './calendars';
import { clockView } from './clock-view';
import { Clocks } from './clocks';

describe('Clocks', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const running = async () => {
    const { caseNo, promiseClockId } = await office.hasCase();
    return { caseNo, id: promiseClockId ?? '' };
  };

  it('tell the watch about every change, once', async () => {
    const { caseNo, id } = await running();
    await office.does(() => office.the(Clocks).pause(id, 'papers'));
    await office.does(() => office.the(Clocks).pause(id, 'papers'));
    await office.does(() => office.the(Clocks).resume(id));
    const told = (await office.wishes(caseNo)).filter(({ kind }) => kind === 'publish-message');

    expect(told.map(({ key }) => key).sort()).toEqual([`clock-changed:${id}:2`, `clock-changed:${id}:3`]);
    expect(told[0]?.payload).toMatchObject({ name: 'clock-changed', correlationKey: id });
  });

  it('start once for each thing', async () => {
    const { id } = await running();
    const { clock } = await office.does(() => office.the(Clocks).read(id));
    const again = await office.does(() => office.the(Clocks).start({ ...clock, startedAtMs: office.clock.now() }));

    expect(again.id).toBe(id);
  });

  it('move their due time by the rest, to the millisecond', async () => {
    const { id } = await running();
    const before = await office.does(() => office.the(Clocks).byId(id));
    await office.does(() => office.the(Clocks).pause(id, 'papers'));
    office.clock.add(7 * 24 * 3_600_000);
    await office.does(() => office.the(Clocks).resume(id));
    const after = await office.does(() => office.the(Clocks).byId(id));

    expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(7 * 24 * 3_600_000);
  });

  it('stay as they were when they have stopped', async () => {
    const { id } = await running();
    await office.does(() => office.the(Clocks).stop(id));

    expect(await office.does(() => office.the(Clocks).extend(id, 1000, 'parts'))).toMatchObject({
      state: 'stopped',
      revision: 2,
    });
  });

  it('are worked out anew by a corrected calendar, with before and after in the story', async () => {
    const { caseNo, id } = await running();
    const before = await office.does(() => office.the(Clocks).byId(id));
    const holiday = new Date(office.clock.now() + 8 * 3_600_000 + 24 * 3_600_000).toISOString().slice(0, 10);
    await office.does(() =>
      office.the(Calendars).publish({ ...plainCalendar, holidays: [holiday], weekdays: [1, 2, 3, 4, 5, 6, 7] }),
    );
    const after = await office.does(() => office.the(Clocks).recompute(id, 'holiday corrected'));

    expect(after.dueAt).not.toBe(before.dueAt);
    expect(await office.lastLeaf(caseNo, 'clock/recomputed')).toMatchObject({ why: 'holiday corrected', dueAt: after.dueAt });
  });

  it('are shown with words, and segments that fill their whole life', async () => {
    const { id } = await running();
    office.clock.add(3_600_000);
    const view = clockView(await office.does(() => office.the(Clocks).read(id)));

    expect(view).toMatchObject({ clockId: id, kind: 'promise', why: { zh: expect.any(String), en: expect.any(String) } });
    expect(view.segments.at(-1)?.to).toBeNull();
  });
});
