import type { Matter } from '../support/matter';
import { Town } from '../support/town';
import { aComplaintInvestigated, aPlan, anOrderDone, anOrderWorked } from './habits';

describe('Work order', () => {
  const town = Town.opens();

  /** A complaint that has come to one order for the repair unit. */
  async function withAnOrder(): Promise<Matter> {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await aComplaintInvestigated(complaint, 'RPR');
    await complaint.does('complaint/root-cause', { causeCode: 'service', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
    await aPlan(complaint, ['RPR']);
    return complaint;
  }

  it('WO-1 dispatched, accepted, on site, done', async () => {
    const complaint = await withAnOrder();
    await anOrderDone(complaint, 'RPR');

    await complaint.waitsFor('complaint/check');
    expect(await complaint.orders()).toMatchObject([{ unitCode: 'RPR', result: 'done' }]);
  });

  it('WO-2 returned twice: the arbiter binds a unit, and the clock shows all minutes', async () => {
    const complaint = await withAnOrder();
    await complaint.waitsFor('work-order/accept', 'unit:RPR');
    const issued = (await complaint.orderClocks())[0];
    const back = (trueUnit: string) => ({ unitDecision: 'return', returnReason: 'not_our_scope', trueUnit });

    await town.clocks.turn({ minutes: 10 });
    await complaint.does('work-order/accept', back('NET'), { group: 'unit:RPR' });
    await complaint.does('work-order/dispatch', { unitCode: 'NET' });
    await town.clocks.turn({ minutes: 10 });
    await complaint.does('work-order/accept', back('MET'), { group: 'unit:NET' });
    await complaint.does('work-order/arbitrate', { unitCode: 'MET' });
    await anOrderWorked(complaint, 'MET');

    await complaint.waitsFor('complaint/check');
    expect(await complaint.orders()).toMatchObject([{ unitCode: 'MET', result: 'done' }]);
    const clock = (await complaint.orderClocks())[0];
    expect(clock?.startedAt).toBe(issued?.startedAt);
    expect(clock?.dueAt).toBe(issued?.dueAt);
  });

  it('is the unit’s own to ask time for', async () => {
    const complaint = await withAnOrder();
    await complaint.waitsFor('work-order/accept', 'unit:RPR');

    await expect(complaint.asksForTime('MET', 60)).rejects.toThrow('another');
    await complaint.asksForTime('RPR', 60);
    await complaint.does('work-order/decide-extension', { extDecision: 'grant' });
    await complaint.isCancelled('Tidied away after the walk');
  });

  it('WO-3 a unit that stays silent is deemed to have accepted', async () => {
    const complaint = await withAnOrder();
    await complaint.waitsFor('work-order/accept', 'unit:RPR');
    await complaint.isSilentUntil('work-order/on-site', 'unit:RPR');
    await anOrderWorked(complaint, 'RPR');

    await complaint.waitsFor('complaint/check');
    expect(await complaint.passed('st_deemed')).toBe(1);
  });
});
