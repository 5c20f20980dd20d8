import { isPassing } from './driver-errors';
import { inTransaction } from './transaction';

const TIMES_MAX = 5;

/** Runs the work in a transaction of its own, and again from its beginning when another writer met it half-way. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (time >= TIMES_MAX || !isPassing(error)) throw error;
    }
  }
}
