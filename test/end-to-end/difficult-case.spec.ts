import type { Matter } from '../support/matter';
import { Town } from '../support/town';
import { aComplaintInvestigated, anOrderDone, contentOnThePhone } from './habits';

describe('Difficult case', () => {
  const town = Town.opens();

  /** A complaint whose cause nobody finds. */
  async function difficult(): Promise<Matter> {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await aComplaintInvestigated(complaint, 'RPR');
    await complaint.does('complaint/root-cause', { causeCode: 'unknown', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
    await complaint.waitsFor('difficult-case/cause');
    return complaint;
  }

  async function broughtToTheLadder(complaint: Matter): Promise<void> {
    await complaint.does('difficult-case/cause', { difficultyCause: 'inside', departments: ['SVC', 'OPS'], outsideParties: [] });
    await complaint.does('difficult-case/department-view', { viewCode: 'cannot' });
    await complaint.does('difficult-case/department-view', { viewCode: 'needs_decision' });
    await complaint.does('difficult-case/customer-contact', { customerStance: 'open' });
    await complaint.does('difficult-case/conference', { conferenceResult: 'undecided' });
  }

  it('DF-2 departments disagree, head and lead are silent: the general manager decides, the customer agrees', async () => {
    const complaint = await difficult();
    await broughtToTheLadder(complaint);
    await complaint.isSilentUntil('approval-ladder/decide', 'general-manager');
    await complaint.does('approval-ladder/decide', { decision: 'approved' }, { group: 'general-manager' });
    await ordersDone(complaint);
    await contentOnThePhone(complaint);

    await complaint.isArchived('decided_agreed');
    expect(await complaint.missedLevels()).toEqual([1, 2]);
    expect(await complaint.messages()).toEqual(expect.arrayContaining(['DIFFICULT_OPENED', 'DECISION']));
  });

  it('DF-3 the customer refuses twice: a final answer, signed by a company leader', async () => {
    const complaint = await difficult();
    await broughtToTheLadder(complaint);
    await complaint.does('approval-ladder/decide', { decision: 'approved' });
    await ordersDone(complaint);
    await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'no', dissatisfiedCode: 'not_solved' });
    await complaint.does('difficult-case/alternative', { alternativeCode: 'goodwill' });
    await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'no', dissatisfiedCode: 'not_solved' });
    await complaint.does('difficult-case/final-answer', { nextInstance: 'regulator' });

    await complaint.isArchived('decided_final');
    expect(await complaint.messages()).toContain('FINAL');
  });

  it('DF-5 a decision that is returned begins a new search for the cause', async () => {
    const complaint = await difficult();
    await broughtToTheLadder(complaint);
    await complaint.does('approval-ladder/decide', { decision: 'returned' });

    await complaint.waitsFor('difficult-case/cause');
    expect(await complaint.passed('ut_cause', 'difficult-case')).toBe(1);
  });

  it('DF-6 the case it came from is withdrawn: it ends with it', async () => {
    const complaint = await difficult();
    await complaint.isCancelled('The customer moves away');

    await complaint.isArchived('withdrawn');
    await town.clocks.quiet();
    expect(await complaint.openTasks()).toEqual([]);
    expect(await complaint.runningClocks()).toEqual([]);
  });

  async function ordersDone(complaint: Matter): Promise<void> {
    const { groups } = await complaint.waitsFor('work-order/accept').catch(() => ({ groups: [] as string[] }));
    const unit = groups[0]?.replace('unit:', '');
    if (unit !== undefined) await anOrderDone(complaint, unit);
  }
});
