import type { DatabaseOptions } from '@libs/base';

import { Platform1763974800001 } from './0001-platform';
import { Nouns1763974800002 } from './0002-nouns';
import { History1763974800003 } from './0003-history';
import { Auth1763974800004 } from './0004-auth';
import { Releases1763974800005 } from './0005-releases';

/** Every migration, in the order they run: one line a room. */
export const migrations: DatabaseOptions['migrations'] = [
  Platform1763974800001,
  Nouns1763974800002,
  History1763974800003,
  Auth1763974800004,
  Releases1763974800005,
];
