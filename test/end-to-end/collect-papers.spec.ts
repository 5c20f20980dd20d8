import { Town } from '../support/town';

describe('Papers', () => {
  const town = Town.opens();

  it('CP-2 missing, received, complete: the time outside is shown as paused', async () => {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 20 });
    await suspension.does('collect-papers/check', { papersDecision: 'missing', missingPapers: ['last_receipt'] });
    await suspension.isIn('waiting_customer');
    await town.clocks.turn({ days: 3 });
    await suspension.receivesPapers(['last_receipt']);
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });

    await suspension.waitsFor('approval-ladder/decide');
    const pausedDays = (await suspension.pausedMs()) / 86_400_000;
    expect(pausedDays).toBeGreaterThanOrEqual(3);
    expect(pausedDays).toBeLessThan(3.1);
  });

  it('CP-3 nothing for thirty days: expired, after three reminders', async () => {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 60 });
    await suspension.does('collect-papers/check', { papersDecision: 'missing', missingPapers: ['ownership'] });
    await suspension.isIn('waiting_customer');
    await town.clocks.turn({ days: 31 });

    await suspension.isArchived('expired_papers');
    expect((await suspension.messages()).filter((code) => code === 'PAPERS_MISSING')).toHaveLength(4);
  });
});
