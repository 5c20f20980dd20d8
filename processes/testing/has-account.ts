import { Customers } from '@libs/customers';

import type { Office } from './office';

export interface AccountWish {
  readonly utility?: string;
  readonly arrearsCents?: number;
}

/** An account of a household, with what it owes. */
export async function hasAccount(office: Office, accountId: string, wish: AccountWish): Promise<void> {
  const { utility = 'water', arrearsCents = 0 } = wish;
  await office.does(() =>
    office.the(Customers).addAccount({
      accountId,
      utility,
      placeId: 'P-1',
      customerId: `U-${accountId}`,
      serviceClass: 'C',
      arrearsCents,
      inWarranty: false,
      ownershipDisputed: false,
    }),
  );
}
