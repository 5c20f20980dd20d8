import { Cases } from '@libs/cases';
import { Office } from '@processes/testing';

import { Attach } from './attach.worker';

describe('case/attach', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('takes the case in and tells the customer its number and promise', async () => {
    const { caseNo } = await office.hasCase();
    await office.runs(Attach, { caseNo, round: 1, caseKey: `${caseNo}-1`, kind: 'complaint' });

    expect(await office.case(caseNo)).toMatchObject({ state: 'received', ownerGroup: 'complaint-clerk' });
    expect(await office.told(caseNo)).toEqual(['CONTACT_RECEIVED']);
  });

  it('ends a second instance of the same round', async () => {
    const { caseNo } = await office.hasCase();
    await office.does(async () => {
      const cases = office.the(Cases);
      await cases.attach(await cases.byNo(caseNo), 'another-instance');
    });

    await expect(office.runs(Attach, { caseNo, round: 1, caseKey: `${caseNo}-1`, kind: 'complaint' })).rejects.toMatchObject({
      code: 'DUPLICATE_START',
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase();
    await office.runsTwice(Attach, { caseNo, round: 1, caseKey: `${caseNo}-1`, kind: 'complaint' });
  });
});
