import type { DatabaseOptions } from '@libs/base';

import { Platform1763974800001 } from './0001-platform';
import { History1763974800003 } from './0003-history';
import { Releases1763974800005 } from './0005-releases';

/** Every migration, in the order they run: one line a room. */
export const migrations: DatabaseOptions['migrations'] = [
  Platform1763974800001,
  History1763974800003,
  Releases1763974800005,
];
