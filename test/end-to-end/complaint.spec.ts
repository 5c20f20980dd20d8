import { Town } from '../support/town';
import { aFinding, aPlan, anOrderDone } from './habits';

describe('Complaint', () => {
  const town = Town.opens();
  const aboutStaff = { categoryCode: 'complaint.staff', complaintType: 'staff' };

  it('CM-1 a rude meter reader: accepted, one unit, satisfied', async () => {
    const complaint = await town.receives('complaint', aboutStaff);
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['MET'] });
    await aFinding(complaint, 'MET');
    await complaint.does('complaint/root-cause', { causeCode: 'staff', responsibleUnits: ['MET'], leadUnit: 'MET' });
    await aPlan(complaint, ['MET']);
    await anOrderDone(complaint, 'MET');
    await complaint.does('complaint/check', { checkResult: 'ok' });
    await complaint.does('complaint/conduct-result', { conductResult: 'rules_broken' });
    await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'yes' });

    await complaint.isArchived('resolved');
    expect(await complaint.states()).toEqual(['received', 'accepted', 'in_progress', 'replied', 'closed', 'archived']);
  });

  it('CM-2 a deed demanded by rule: explained, and the customer accepts it', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service', ruleHint: 'document' });
    await complaint.does('complaint/accept', { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' });
    await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'yes' });

    await complaint.isArchived('explained_no_fault');
    expect(await complaint.states()).toEqual(['received', 'refused', 'replied', 'closed', 'archived']);
    expect(await complaint.messages()).toContain('NOT_ACCEPTED');
  });

  it('CM-4 a cold flat: three units at once, one silent, closed by the supervisor; two orders; satisfied', async () => {
    const complaint = await town.receives('complaint', { utility: 'heat', categoryCode: 'complaint.supply', complaintType: 'supply' });
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['HEX', 'DSP', 'TEC'] });
    await aFinding(complaint, 'HEX');
    await aFinding(complaint, 'TEC');
    await complaint.waitsFor('complaint/finding', 'unit:DSP');
    await town.clocks.turnUntil('the silence to climb a level', async () => (await complaint.clockSteps('investigation')).includes('level_up'));
    await complaint.closesInvestigation('The unit has not answered for two working days');

    await complaint.does('complaint/root-cause', { causeCode: 'network', responsibleUnits: ['HEX', 'TEC'], leadUnit: 'HEX' });
    await aPlan(complaint, ['HEX', 'TEC']);
    await anOrderDone(complaint, 'HEX');
    await anOrderDone(complaint, 'TEC');
    await complaint.does('complaint/check', { checkResult: 'ok' });
    await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'yes' });

    await complaint.isArchived('resolved');
    expect(await complaint.openOrders()).toEqual([]);
  });

  it('CM-5 unsatisfied three times: a difficult case', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['RPR'] });
    await aFinding(complaint, 'RPR');
    for (let round = 1; round <= 3; round++) {
      await complaint.does('complaint/root-cause', { causeCode: 'service', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
      await aPlan(complaint, ['RPR']);
      await anOrderDone(complaint, 'RPR');
      await complaint.does('complaint/check', { checkResult: 'ok' });
      await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'no', dissatisfiedCode: 'not_solved' });
    }

    await complaint.waitsFor('difficult-case/cause');
    expect((await complaint.states()).at(-1)).toBe('difficult');
  });

  it('CM-7 cancelled during the investigation: tasks withdrawn, no order left open', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['RPR'] });
    await complaint.waitsFor('complaint/finding', 'unit:RPR');
    await complaint.isCancelled('The customer withdrew it on the phone');

    await complaint.isArchived('withdrawn');
    await town.clocks.quiet();
    expect(await complaint.openTasks()).toEqual([]);
    expect(await complaint.openOrders()).toEqual([]);
    expect(await complaint.runningClocks()).toEqual([]);
  });

  it('a threat to carry it higher: those in charge are told at once, and the case is handled with care', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await complaint.waitsFor('complaint/accept');
    await complaint.isThreatened('They will go to the mayor on Monday');

    const told = (await complaint.leaves()).filter(({ kind }) => kind === 'staff/told').map(({ after }) => after);
    expect(told).toContainEqual({ groups: ['supervisor', 'dept-head:BUS'], code: 'threat-raised' });
    await complaint.waitsFor('complaint/accept');
  });
});
