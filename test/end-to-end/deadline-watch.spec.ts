import { Town } from '../support/town';

describe('Deadline watch', () => {
  const town = Town.opens();

  /** A fresh complaint: its promise is five working days. */
  const promised = () => town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });

  it('DW-1 no change: warned at three quarters, breached at the end, and it climbs', async () => {
    const complaint = await promised();
    const { dueAt } = await complaint.promise();
    await town.clocks.turnTo(Date.parse(dueAt) - 60_000);
    expect(await complaint.clockSteps('promise')).toEqual(['warned']);

    await town.clocks.turnTo(Date.parse(dueAt) + 60_000);
    expect(await complaint.clockSteps('promise')).toEqual(['warned', 'breached']);
    expect(await complaint.messages()).toContain('OVERDUE');

    await town.clocks.turnUntil('the promise to climb', async () => (await complaint.clockSteps('promise')).includes('level_up'));
    await complaint.isCancelled('Tidied away after the walk');
    await complaint.isArchived('withdrawn');
    expect(await complaint.runningClocks()).toEqual([]);
  });

  it('DW-2 paused for three days: nothing fires, and it goes on where it was', async () => {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 30 });
    await suspension.does('collect-papers/check', { papersDecision: 'missing', missingPapers: ['identity'] });
    await suspension.isIn('waiting_customer');
    const before = await suspension.clockSteps('promise');
    await town.clocks.turn({ days: 3 });
    expect(await suspension.clockSteps('promise')).toEqual(before);

    const paused = await suspension.promise();
    await suspension.receivesPapers(['identity']);
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    const resumed = await suspension.promise();
    expect(Date.parse(resumed.dueAt)).toBeGreaterThanOrEqual(Date.parse(paused.dueAt));
    await suspension.isCancelled('Tidied away after the walk');
  });

  it('DW-3 extended a minute before it is due: no breach', async () => {
    const complaint = await promised();
    const { clockId, dueAt } = await complaint.promise();
    await town.clocks.turnTo(Date.parse(dueAt) - 60_000);
    await complaint.isGrantedTime(clockId, { workingDays: 2 });
    await town.clocks.turnTo(Date.parse(dueAt) + 60_000);

    expect(await complaint.clockSteps('promise')).not.toContain('breached');
    await complaint.isCancelled('Tidied away after the walk');
  });

  it('DW-4 the same change told three times: one extra look each, and nothing else', async () => {
    const complaint = await promised();
    const { clockId } = await complaint.promise();
    await town.clocks.quiet();
    const steps = await complaint.clockSteps('promise');
    for (let n = 0; n < 3; n++) await complaint.clockChangeIsToldAgain(clockId);
    await town.clocks.quiet();

    expect(await complaint.clockSteps('promise')).toEqual(steps);
    expect(await complaint.incidents()).toEqual([]);
    await complaint.isCancelled('Tidied away after the walk');
  });

  it('DW-5 a change whose message is lost is found within a day', async () => {
    const complaint = await promised();
    const { clockId, dueAt } = await complaint.promise();
    await complaint.isGrantedTime(clockId, { workingDays: 3 }, { messageLost: true });
    await town.clocks.turnTo(Date.parse(dueAt) + 60_000);

    expect(await complaint.clockSteps('promise')).not.toContain('breached');
    await complaint.isCancelled('Tidied away after the walk');
  });
});
