import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until `look` answers something, and says what it last saw when it does not.
 * For what happens in another process; inside one process a test awaits the thing itself.
 */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>, limitMs = 20_000): Promise<T> {
  const deadline = performance.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`Expected ${what} within ${limitMs} ms, but ${last instanceof Error ? last.message : 'it did not come'}`, { cause: last });
    }
    await pause(15);
  }
}
