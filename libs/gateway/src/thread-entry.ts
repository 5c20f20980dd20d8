import { dirname, join } from 'node:path';
import type { WorkerOptions } from 'node:worker_threads';

import { THREAD_FILE } from './thread-main';
import type { ThreadOptions } from './thread-messages';

/**
 * What the thread runs: the compiled file beside this one, or, where the sources run as they are (in tests), the source
 * behind a small loader, since a new thread knows nothing of the test runner's.
 */
export function threadEntry(workerData: ThreadOptions): [string, WorkerOptions] {
  if (THREAD_FILE.endsWith('.js')) return [THREAD_FILE, { workerData }];
  return [join(dirname(THREAD_FILE), '..', 'testing', 'source-thread.cjs'), { workerData: { ...workerData, file: THREAD_FILE } }];
}
