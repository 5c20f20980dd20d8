import { Office } from '@processes/testing';
import { rows } from '@libs/base';

import { Customers } from './customers';
import { Holder, HolderName } from './holder';

describe('Customers', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('are found by number, phone and name without a name in the clear', async () => {
    await office.does(() => office.the(Customers).addHolder('U-A-7', { name: '测试张伟', phone: '19912345678' }, 'zh'));
    await office.hasAccount('A-7');
    const found = async (query: string) =>
      (await office.does(() => office.the(Customers).search(query))).map(({ accountId }) => accountId);

    expect([await found('a-7'), await found('199 1234 5678'), await found('张伟'), await found('王')]).toEqual([
      ['A-7'],
      ['A-7'],
      ['A-7'],
      [],
    ]);
    expect(JSON.stringify(await office.does(async () => [await rows(Holder).find(), await rows(HolderName).find()]))).not.toMatch(
      /张伟|19912345678/,
    );
  });

  it('are found by the address', async () => {
    await office.does(() =>
      office.the(Customers).addPremises({
        placeId: 'P-91',
        label: '槐树巷7号',
        districtCode: 'east',
        facts: { inTown: true, publicSide: true, pipeDn: 80, separable: true, harmsNeighbours: false },
      }),
    );
    await office.does(() =>
      office.the(Customers).addAccount({
        accountId: 'A-91',
        utility: 'water',
        placeId: 'P-91',
        customerId: 'U-A-91',
        serviceClass: 'C',
        arrearsCents: 0,
        inWarranty: false,
        ownershipDisputed: false,
      }),
    );

    expect((await office.does(() => office.the(Customers).search('槐树巷'))).map(({ accountId }) => accountId)).toEqual(['A-91']);
  });

  it('are suspended once', async () => {
    const { caseNo } = await office.hasCase();
    await office.hasAccount('A-8');
    const suspension = {
      from: '2026-11-24T01:00:00.000Z',
      renewalAskAt: '2027-10-25T01:00:00.000Z',
      sealNo: '88',
      registerReading: 1,
    };
    const suspends = () =>
      office.does(async () => office.the(Customers).suspend(await office.the(Customers).account('A-8'), suspension, caseNo));
    await suspends();

    await expect(suspends()).rejects.toThrow('Expected account A-8 to be active, but it is suspended');
  });
});
