import { Town } from '../support/town';
import { anOrderDone, silentThenContentOnThePhone } from './habits';

describe('Suspension of supply', () => {
  const town = Town.opens();

  it('SU-1 heating, ten days before the last day: suspended', async () => {
    await town.heatingSeasonStarts({ inDays: 55 });
    const suspension = await town.appliesToSuspend('heat', { fromInDays: 5 });
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    await suspension.does('approval-ladder/decide', { decision: 'approved' });
    await town.clocks.turn({ days: 5 });
    await anOrderDone(suspension, 'INS', { sealNo: 4711, registerReading: 1234 });
    await silentThenContentOnThePhone(town, suspension);

    await suspension.isArchived('resolved');
    expect(await suspension.account()).toMatchObject({ state: 'suspended' });
    expect(await suspension.messages()).toContain('SUSPENDED');
  });

  it('SU-2 heating, twenty days after the last day: refused as too late, with the reason', async () => {
    await town.heatingSeasonStarts({ inDays: 25 });
    const suspension = await town.appliesToSuspend('heat', { fromInDays: 5 });
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    await suspension.does('application/confirm-refusal', { refusalConfirmed: true });
    await silentThenContentOnThePhone(town, suspension);

    await suspension.isArchived('refused_not_eligible');
    expect(await suspension.refusalCodes()).toEqual(['late_season']);
    expect(await suspension.account()).toMatchObject({ state: 'active' });
  });

  it('SU-3 arrears: refused, and the cure is told; paid: a new application goes through', async () => {
    const refused = await town.appliesToSuspend('water', { fromInDays: 2, arrearsCents: 12_050 });
    await refused.does('collect-papers/check', { papersDecision: 'complete' });
    await refused.does('application/confirm-refusal', { refusalConfirmed: true });
    await silentThenContentOnThePhone(town, refused);
    await refused.isArchived('refused_not_eligible');
    expect(await refused.refusalCodes()).toEqual(['arrears']);

    const again = await town.appliesToSuspend('water', { fromInDays: 2, arrearsCents: 0 });
    await again.does('collect-papers/check', { papersDecision: 'complete' });
    await again.waitsFor('approval-ladder/decide');
  });

  it('SU-6 cancelled before the wished day: withdrawn, no crew sent', async () => {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 9 });
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    await suspension.does('approval-ladder/decide', { decision: 'approved' });
    await suspension.isCancelled('The tenant stays');
    await suspension.isArchived('withdrawn');

    await town.clocks.turn({ days: 10 });
    expect(await suspension.orders()).toEqual([]);
    expect(await suspension.account()).toMatchObject({ state: 'active' });
  });
});
