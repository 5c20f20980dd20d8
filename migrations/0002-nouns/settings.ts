import type { TableText } from '@libs/base';

/** What the company sets, and the numbers it gives. */
export const settings: readonly TableText[] = [
  {
    name: 'setting',
    columns: {
      name: 'varchar(60)',
      value: 'longtext',
    },
    primary: ['name'],
  },
  {
    name: 'number_series',
    columns: {
      name: 'varchar(10)',
      last: 'integer',
    },
    primary: ['name'],
  },
];
