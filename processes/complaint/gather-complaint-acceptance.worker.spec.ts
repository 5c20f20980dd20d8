import { Office } from '@processes/testing';

import { GatherComplaintAcceptance } from './gather-complaint-acceptance.worker';

describe('complaint/gather-complaint-acceptance', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('claims only what is on record', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    const facts = {
      complaintType: 'staff',
      ruleHint: null,
      orderClosed: false,
      sameMatterOpen: false,
      arrearsStepsKept: null,
      deadlineMissed: false,
    };

    expect(
      await office.runs(GatherComplaintAcceptance, { caseNo, complaintType: 'staff', ruleHint: null, relatedOrderNo: null }),
    ).toMatchObject({
      complaintAcceptanceFacts: facts,
    });
  });

  it('knows when the complaint is about an order already closed', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    expect(
      await office.runs(GatherComplaintAcceptance, {
        caseNo,
        complaintType: 'closed_order',
        ruleHint: null,
        relatedOrderNo: null,
      }),
    ).toMatchObject({
      complaintAcceptanceFacts: { orderClosed: true },
    });
  });
});
