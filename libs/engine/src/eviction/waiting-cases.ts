import type { CaseParts } from '../stored-cases';
import type { ElementInstance, State } from '../state/state';

/** How many cases stay in memory however long they wait, and how many leave it at most at once. */
export interface EvictionBounds {
  readonly casesKept: number;
  readonly atOnceMax: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] ? V[] : never };

/**
 * The cases that have waited longest, by root: nothing in them is newer than the given key, no worker is at one of their jobs,
 * and nothing between them and a message is under way.
 */
export function waitingCases(state: State, beforeKey: number, { casesKept, atOnceMax }: EvictionBounds): Map<number, CaseParts> {
  if (state.instances.size <= casesKept) return new Map();
  const looked = new Look(state);
  const surplus = Math.min(looked.newest.size - casesKept, atOnceMax);
  const chosen = new Map<number, Writable<CaseParts>>();
  for (const [root, newest] of looked.newest) {
    if (chosen.size >= surplus) break;
    if (newest <= beforeKey && !looked.busy.has(root)) chosen.set(root, nothing());
  }
  if (chosen.size > 0) share(state, looked, chosen);
  return chosen;
}

/** Which case everything belongs to, how new it is and whether it is busy. */
class Look {
  readonly newest = new Map<number, number>();
  readonly busy = new Set<number>();
  private readonly roots = new Map<number, number>();

  constructor(state: State) {
    for (const instance of state.instances.values()) this.seeInstance(instance);
    for (const { key, value, phase } of state.jobs.values()) {
      this.see(value.elementInstanceKey, key);
      if (phase === 'ACTIVATED') this.isBusy(value.elementInstanceKey);
    }
    for (const { key, value } of state.incidents.values()) this.see(value.elementInstanceKey, key);
    for (const [key, value] of state.timers) this.see(value.elementInstanceKey, key);
    for (const { key, value, isCorrelating } of state.subscriptions.values()) {
      this.see(value.elementInstanceKey, key);
      if (isCorrelating) this.isBusy(value.elementInstanceKey);
    }
  }

  rootOf(elementInstanceKey: number): number | undefined {
    return this.roots.get(elementInstanceKey);
  }

  /** Scopes come before what is in them, and callers before what they have called. */
  private seeInstance({ key, value, subscriptions }: ElementInstance): void {
    const root = this.roots.get(value.flowScopeKey) ?? this.roots.get(value.parentElementInstanceKey) ?? key;
    this.roots.set(key, root);
    this.see(key, key);
    for (const { phase } of subscriptions?.values() ?? []) if (phase !== 'open') this.busy.add(root);
  }

  private see(elementInstanceKey: number, key: number): void {
    const root = this.roots.get(elementInstanceKey);
    if (root !== undefined && key > (this.newest.get(root) ?? 0)) this.newest.set(root, key);
  }

  private isBusy(elementInstanceKey: number): void {
    const root = this.roots.get(elementInstanceKey);
    if (root !== undefined) this.busy.add(root);
  }
}

function nothing(): Writable<CaseParts> {
  return { instances: [], jobs: [], incidents: [], timers: [], signals: [], subscriptions: [], compensations: [] };
}

function share(state: State, looked: Look, chosen: ReadonlyMap<number, Writable<CaseParts>>): void {
  const of = (elementInstanceKey: number) => chosen.get(looked.rootOf(elementInstanceKey) ?? 0);
  for (const instance of state.instances.values()) of(instance.key)?.instances.push(instance);
  for (const job of state.jobs.values()) of(job.value.elementInstanceKey)?.jobs.push(job);
  for (const incident of state.incidents.values()) of(incident.value.elementInstanceKey)?.incidents.push(incident);
  for (const timer of state.timers) of(timer[1].elementInstanceKey)?.timers.push(timer);
  for (const signal of state.signals) of(signal[1].catchEventInstanceKey)?.signals.push(signal);
  for (const subscription of state.subscriptions.values())
    of(subscription.value.elementInstanceKey)?.subscriptions.push(subscription);
  for (const [key, subscriptions] of state.compensations) of(key)?.compensations.push(...subscriptions);
}
