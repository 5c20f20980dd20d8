import type { DatabaseOptions } from '@libs/base';

import { History0003 } from './0003-history';

/** Every migration, in the order they run: one line a room. */
export const migrations: DatabaseOptions['migrations'] = [History0003];
