import { OpenInvestigation } from './open-investigation.worker';
import { StoreFinding } from './store-finding.worker';
import { Office } from '@processes/testing';

import { SumFindings } from './sum-findings.worker';

describe('complaint/sum-findings', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const answered = async (wantsVisit: boolean) => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { investigationSetNo, investigations } = await office.runs(OpenInvestigation, {
      caseNo,
      round: 1,
      unitCodes: ['HEX', 'DSP'],
    });
    const [inv] = investigations as object[];
    await office.runs(StoreFinding, { caseNo, inv, findingCode: 'our_fault', wantsVisit, findingNoteId: null });

    return { caseNo, investigationSetNo };
  };

  it('sums up what came and names the unit that stayed silent', async () => {
    const { caseNo, investigationSetNo } = await answered(false);

    expect(await office.runs(SumFindings, { caseNo, investigationSetNo })).toEqual({
      findings: [`${String(investigationSetNo)}-1`],
      needVisit: false,
    });
    expect(await office.lastLeaf(caseNo, 'investigation/closed')).toMatchObject({ unitCode: 'DSP' });
  });

  it('asks for a visit when a unit wants one', async () => {
    expect(await office.runs(SumFindings, await answered(true))).toMatchObject({ needVisit: true });
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(SumFindings, await answered(false))).toMatchObject({ needVisit: false });
  });
});
