import type { TableText } from '@libs/base';

/** What a case leaves behind. */
export const archive: readonly TableText[] = [
  {
    name: 'paper_set',
    columns: {
      paperSetId: 'varchar(40)',
      caseNo: 'varchar(24)',
      checklist: 'longtext',
      state: 'varchar(12)',
      missing: 'longtext',
      askCount: 'integer',
      reminders: 'integer',
      openedAt: 'varchar(24)',
      askedAt: 'varchar(24)?',
      dueAt: 'varchar(24)?',
    },
    primary: ['paperSetId'],
    index: { paper_set_case: ['caseNo'] },
  },
  {
    name: 'paper',
    columns: {
      paperId: 'varchar(40)',
      paperSetId: 'varchar(40)',
      caseNo: 'varchar(24)',
      kindCode: 'varchar(40)',
      sha256: 'varchar(64)',
      sizeBytes: 'integer',
      mediaType: 'varchar(80)',
      receivedAt: 'varchar(24)',
    },
    primary: ['paperId'],
    index: { paper_of_set: ['paperSetId'] },
  },
  {
    name: 'dossier',
    columns: {
      caseNo: 'varchar(24)',
      round: 'integer',
      sha256: 'varchar(64)',
      contents: 'longtext',
      sealedAt: 'varchar(24)',
    },
    primary: ['caseNo', 'round'],
  },
];
