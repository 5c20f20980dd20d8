import type { TableText } from '@libs/base';

/** What is said to customers, and how they answer. */
export const messages: readonly TableText[] = [
  {
    name: 'message',
    columns: {
      id: 'varchar(40)',
      caseNo: 'varchar(24)',
      contactId: 'varchar(40)',
      code: 'varchar(40)',
      facts: 'longtext',
      state: 'varchar(10)',
      receipt: 'varchar(80)?',
      attempts: 'integer',
      nextAt: 'varchar(24)',
      createdAt: 'varchar(24)',
      sentAt: 'varchar(24)?',
    },
    primary: ['id'],
    index: { message_case: ['caseNo'], message_due: ['state', 'nextAt'] },
  },
  {
    name: 'public_token',
    columns: {
      tokenHash: 'varchar(64)',
      caseNo: 'varchar(24)',
      purpose: 'varchar(20)',
      key: 'varchar(60)',
      expiresAt: 'varchar(24)',
      usedAt: 'varchar(24)?',
    },
    primary: ['tokenHash'],
    index: { public_token_case: ['caseNo'] },
  },
];
