import type { DatabaseOptions } from '@libs/base';
import { historyEntities } from '@libs/history';

/** Every table's entity: one line a room. */
export const entities: DatabaseOptions['entities'] = [...historyEntities];
