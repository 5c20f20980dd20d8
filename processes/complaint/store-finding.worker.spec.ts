import { Clocks } from '@libs/clocks';
import { OpenInvestigation } from './open-investigation.worker';
import { Office } from '@processes/testing';

import { StoreFinding } from './store-finding.worker';

describe('complaint/store-finding', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { investigations } = await office.runs(OpenInvestigation, { caseNo, round: 1, unitCodes: ['HEX'] });

    return { caseNo, inv: (investigations as { investigationNo: string; unitCode: string; clockId: string }[])[0] };
  };

  it('keeps the finding and stops the unit’s clock', async () => {
    const { caseNo, inv } = await asked();

    expect(await office.runs(StoreFinding, { caseNo, inv, findingCode: 'our_fault', findingNoteId: null })).toEqual({
      findingId: inv?.investigationNo,
    });
    expect(await office.does(() => office.the(Clocks).byId(inv?.clockId ?? ''))).toMatchObject({ state: 'stopped' });
  });

  it('can run twice', async () => {
    const { caseNo, inv } = await asked();

    expect(await office.runsTwice(StoreFinding, { caseNo, inv, findingCode: 'our_fault', findingNoteId: null })).toHaveProperty(
      'findingId',
    );
  });
});
