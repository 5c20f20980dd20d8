import { Leaf, LeafHead } from '@libs/audit';
import { type DatabaseOptions, PersonKey } from '@libs/base';
import { historyEntities } from '@libs/history';
import { InboxRow, OutboxRow } from '@libs/outbox';
import { releaseEntities } from '@libs/releases';
import { ServedJobType } from '@libs/zeebe';

/** Every table's entity: one line a room. */
export const entities: DatabaseOptions['entities'] = [
  ...[PersonKey, OutboxRow, InboxRow, Leaf, LeafHead, ServedJobType],
  ...historyEntities,
  ...releaseEntities,
];
