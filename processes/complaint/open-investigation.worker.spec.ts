import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { OpenInvestigation } from './open-investigation.worker';

describe('complaint/open-investigation', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('asks each unit once, each on its own clock', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { investigations } = await office.runs(OpenInvestigation, { caseNo, round: 1, unitCodes: ['HEX', 'DSP', 'HEX'] });

    expect(investigations).toMatchObject([{ unitCode: 'HEX' }, { unitCode: 'DSP' }]);
    const clocks = await office.does(() => office.the(Clocks).ofSubject(caseNo));
    expect(
      clocks
        .filter(({ kind }) => kind === 'investigation')
        .map(({ owner }) => owner)
        .sort(),
    ).toEqual(['unit:DSP', 'unit:HEX']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });

    expect(await office.runsTwice(OpenInvestigation, { caseNo, round: 1, unitCodes: ['HEX'] })).toHaveProperty(
      'investigationSetNo',
    );
  });
});
