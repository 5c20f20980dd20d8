import { AsyncLocalStorage } from 'node:async_hooks';

/** Who did it. Only codes and ids: the person behind an id is found in auth. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly role?: string; readonly onBehalfOf?: string }
  | { readonly kind: 'worker'; readonly jobType: string }
  | { readonly kind: 'timer' }
  | { readonly kind: 'customer' }
  | { readonly kind: 'system' };

const acting = new AsyncLocalStorage<Actor>();

/** Runs the work in somebody's name. */
export function actingAs<T>(actor: Actor, work: () => T): T {
  return acting.run(actor, work);
}

/** In whose name this chain of calls runs; where nobody was named, it is Weir itself. */
export function currentActor(): Actor {
  return acting.getStore() ?? { kind: 'system' };
}
