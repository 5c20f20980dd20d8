import { Leaf, LeafHead } from '@libs/audit';
import { archiveEntities } from '@libs/archive';
import { authEntities } from '@libs/auth';
import { type DatabaseOptions, PersonKey } from '@libs/base';
import { caseEntities } from '@libs/cases';
import { clockEntities } from '@libs/clocks';
import { customerEntities } from '@libs/customers';
import { historyEntities } from '@libs/history';
import { messageEntities } from '@libs/messages';
import { InboxRow, OutboxRow } from '@libs/outbox';
import { releaseEntities } from '@libs/releases';
import { unitEntities } from '@libs/units';
import { ServedJobType } from '@libs/zeebe';

/** Those of the nouns and their clocks. */
export const nounEntities = [
  ...clockEntities,
  ...caseEntities,
  ...unitEntities,
  ...customerEntities,
  ...messageEntities,
  ...archiveEntities,
];

/** Every table's entity: one line a room. */
export const entities: DatabaseOptions['entities'] = [
  PersonKey,
  OutboxRow,
  InboxRow,
  Leaf,
  LeafHead,
  ServedJobType,
  ...authEntities,
  ...historyEntities,
  ...releaseEntities,
  ...nounEntities,
];
