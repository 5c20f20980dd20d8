import { Town } from '../support/town';

describe('Approval ladder', () => {
  const town = Town.opens();

  async function anApproval() {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 40 });
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    await suspension.waitsFor('approval-ladder/decide', 'supervisor');
    return suspension;
  }

  it('AL-2 a silent level passes the question up, and the miss is on its record', async () => {
    const suspension = await anApproval();
    await suspension.isSilentUntil('approval-ladder/decide', 'dept-head');
    await suspension.does('approval-ladder/decide', { decision: 'approved' });
    await town.clocks.quiet();

    expect(await suspension.decisions()).toMatchObject([{ decision: 'approved', level: 2 }]);
    expect(await suspension.missedLevels()).toEqual([1]);
  });

  it('AL-3 a silent top is reminded, and no decision is invented', async () => {
    const suspension = await anApproval();
    await town.clocks.turn({ days: 12 });

    const asked = await suspension.waitsFor('approval-ladder/decide');
    expect(asked.groups[0]).toMatch(/^dept-head/);
    expect(await suspension.decisions()).toEqual([]);
    expect(await suspension.passed('st_remind')).toBeGreaterThanOrEqual(2);
    await suspension.isCancelled('Tidied away after the walk');
  });
});
