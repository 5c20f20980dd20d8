import { Customers } from '@libs/customers';
import type { Office } from '@processes/testing';

/** An account at a place of its own, plain but for what a test is about. */
export async function hasAccount(office: Office, accountId: string, { arrearsCents = 0, separable = true } = {}): Promise<{ accountId: string; premisesId: string }> {
  const premisesId = `place-of-${accountId}`;
  await office.does(async () => {
    const customers = office.the(Customers);
    await customers.addPremises({ placeId: premisesId, label: '新华路1号', districtCode: 'east', facts: { inTown: true, publicSide: true, pipeDn: null, separable, harmsNeighbours: false } });
    await customers.addAccount({ accountId, utility: 'heat', placeId: premisesId, customerId: `holder-of-${accountId}`, serviceClass: 'C', arrearsCents, inWarranty: false, ownershipDisputed: false });
  });
  return { accountId, premisesId };
}
