import { Town } from '../support/town';

describe('Reply', () => {
  const town = Town.opens();

  it('RC-2 three calls missed on two days or more: unreachable, never counted as content', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service', ruleHint: 'document' });
    await complaint.does('complaint/accept', { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await complaint.does('reply-and-confirm/call-back', { callResult: 'not_reached' });
      if (attempt < 3) await complaint.isSilentUntil('reply-and-confirm/call-back', 'callback');
    }

    await complaint.isArchived();
    const attempts = await complaint.attempts();
    expect(attempts).toHaveLength(3);
    expect(new Set(attempts.map((at) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(2);
    expect(await complaint.satisfaction()).toBe('unreachable');
    expect(await complaint.messages()).toContain('UNREACHABLE');
  });
});
