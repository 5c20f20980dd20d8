import type { Caller } from '@libs/auth';
import { actingAs } from '@libs/audit';
import { persistently } from '@libs/base';

/** One transaction of intake, in the name of who asked: all of it or nothing. Where two writers met, it begins again. */
export function asPerson<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
  return actingAs({ kind: 'person', personId: caller.id, ...(caller.person.roles[0] ? { role: caller.person.roles[0] } : {}) }, () => persistently(work));
}
