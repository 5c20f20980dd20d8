import { Cases, Replies } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { Close } from './close.worker';

describe('case/close', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const replied = async (satisfied: string, facts = {}) => {
    const { caseNo } = await office.hasCase({ state: 'replied', facts });
    await office.does(async () => {
      const replies = office.the(Replies);
      const reply = await replies.prepare({
        caseNo,
        replyKind: 'result',
        templateCode: 'DONE_ASK',
        confirmMode: 'call',
        answerUntil: '2026-11-27T01:00:00.000Z',
      });
      await replies.answer(reply, { satisfied, dissatisfiedCode: null, noteId: null });
    });
    return caseNo;
  };

  it('closes an answered case as resolved, with its clock stopped and its card settled', async () => {
    const caseNo = await replied('yes');

    expect(await office.runs(Close, { caseNo, round: 1 })).toEqual({ caseOutcome: 'resolved' });
    expect(await office.case(caseNo)).toMatchObject({ state: 'closed', outcome: 'resolved' });
    expect((await office.does(() => office.the(Clocks).ofSubject(caseNo))).map(({ state }) => state)).toEqual(['stopped']);
    expect(await office.story(caseNo)).toContain('case/closed');
  });

  it('says that it came late', async () => {
    const caseNo = await replied('yes');
    office.clock.add(20 * 24 * 3_600_000);

    expect(await office.runs(Close, { caseNo, round: 1 })).toEqual({ caseOutcome: 'resolved_late' });
  });

  it('never counts somebody who was not reached as content', async () => {
    expect(await office.runs(Close, { caseNo: await replied('unreachable'), round: 1 })).toEqual({ caseOutcome: 'unreachable' });
  });

  it('stops for an operator when a complaint about staff was explained away', async () => {
    const caseNo = await replied('yes', {
      complaintType: 'staff',
      ending: 'explained_no_fault',
      refusalCode: 'no_fault_rule_kept',
    });

    await expect(office.runs(Close, { caseNo, round: 1 })).rejects.toThrow('a complaint about staff was explained away');
  });

  it('leaves a cancelled case as it is', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.does(async () => {
      const cases = office.the(Cases);
      await cases.move(await cases.byNo(caseNo), 'cancelled', { outcome: 'withdrawn' });
    });

    expect(await office.runs(Close, { caseNo, round: 1 })).toEqual({ caseOutcome: 'withdrawn' });
    expect(await office.case(caseNo)).toMatchObject({ state: 'cancelled' });
  });

  it('can run twice', async () => {
    const caseNo = await replied('yes');

    expect(await office.runsTwice(Close, { caseNo, round: 1 })).toHaveProperty('caseOutcome');
  });
});
