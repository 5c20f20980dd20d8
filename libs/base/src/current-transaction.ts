import { AsyncLocalStorage } from 'node:async_hooks';

import type { EntityManager } from 'typeorm';

/** The transaction that this chain of calls is in. */
export interface Current {
  readonly manager: EntityManager;
  readonly writes: boolean;
  /** False once it ended: work that was left running unawaited must not write outside it. */
  open: boolean;
  /** Why it cannot be committed any more, whatever its work says. */
  broken?: unknown;
  readonly afterCommit: (() => void)[];
}

export const currentTransaction = new AsyncLocalStorage<Current>();
