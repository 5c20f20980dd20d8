import type { TableText } from '@libs/base';

/** Who is supplied, and where. */
export const customers: readonly TableText[] = [
  {
    name: 'premises',
    columns: {
      placeId: 'varchar(40)',
      label: 'varchar(200)',
      districtCode: 'varchar(40)',
      facts: 'longtext',
    },
    primary: ['placeId'],
    index: { premises_district: ['districtCode'] },
  },
  {
    name: 'account',
    columns: {
      accountId: 'varchar(40)',
      accountPrint: 'varchar(64)',
      utility: 'varchar(10)',
      placeId: 'varchar(40)',
      customerId: 'varchar(40)',
      serviceClass: 'varchar(1)',
      state: 'varchar(12)',
      arrearsCents: 'integer',
      inWarranty: 'integer',
      ownershipDisputed: 'integer',
      suspendedFrom: 'varchar(24)?',
      renewalAskAt: 'varchar(24)?',
      sealNo: 'varchar(40)?',
      registerReading: 'integer?',
      version: 'integer',
    },
    primary: ['accountId'],
    index: { account_place: ['placeId'], account_print: ['accountPrint'] },
  },
  {
    name: 'holder',
    columns: {
      customerId: 'varchar(40)',
      sealed: 'longtext',
      phonePrint: 'varchar(64)?',
      language: 'varchar(4)',
    },
    primary: ['customerId'],
    index: { holder_phone: ['phonePrint'] },
  },
  {
    name: 'holder_name',
    columns: {
      customerId: 'varchar(40)',
      print: 'varchar(16)',
    },
    primary: ['customerId', 'print'],
    index: { holder_name_print: ['print'] },
  },
];
