import { type ElementInstance, pairKey, type State } from '../state/state';
import type { CaseParts } from '../stored-cases';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] ? V[] : never };

/**
 * All that belongs to the case with the given root, if it only waits: nothing in it is newer than the given key, no worker is
 * at one of its jobs, and nothing between it and a message is under way.
 */
export function waitingCase(state: State, root: ElementInstance, beforeKey: number): CaseParts | undefined {
  const gathering = new Gathering(state, beforeKey);
  return gathering.takes(root) ? gathering.parts : undefined;
}

/** Each part answers whether it only waits; after one that does not nothing more is looked at. */
class Gathering {
  readonly parts: Growing<CaseParts> = {
    instances: [],
    jobs: [],
    incidents: [],
    timers: [],
    signals: [],
    subscriptions: [],
    compensations: [],
  };

  constructor(
    private readonly state: State,
    private readonly beforeKey: number,
  ) {}

  /** Scopes come before what is in them, and callers before what they have called. */
  takes(instance: ElementInstance): boolean {
    if (this.isNew(instance.key)) return false;
    this.parts.instances.push(instance);
    if (!this.takesJob(instance) || !this.takesIncident(instance) || !this.takesWaits(instance)) return false;
    if (!instance.scope) this.parts.compensations.push(...(this.state.compensations.inMemory(instance.key) ?? []));
    for (const child of instance.children ?? []) if (!this.takes(child)) return false;
    const called = this.state.instances.inMemory(instance.calledKey);
    return !called || this.takes(called);
  }

  private takesJob({ jobKey }: ElementInstance): boolean {
    const job = this.state.jobs.inMemory(jobKey);
    if (!job) return true;
    this.parts.jobs.push(job);
    return job.phase !== 'ACTIVATED' && !this.isNew(jobKey);
  }

  private takesIncident({ incidentKey }: ElementInstance): boolean {
    const incident = this.state.incidents.inMemory(incidentKey);
    if (incident) this.parts.incidents.push(incident);
    return !this.isNew(incidentKey);
  }

  private takesWaits({ key, timers, signals, subscriptions }: ElementInstance): boolean {
    for (const timer of timers ?? []) {
      if (this.isNew(timer[0])) return false;
      this.parts.timers.push(timer);
    }
    if (signals) this.parts.signals.push(...signals);
    for (const { value, phase } of subscriptions?.values() ?? []) {
      const subscription = this.state.subscriptionsByElement.get(pairKey(key, value.messageName));
      if (phase !== 'open' || !subscription || subscription.isCorrelating || this.isNew(subscription.key)) return false;
      this.parts.subscriptions.push(subscription);
    }
    return true;
  }

  private isNew(key: number): boolean {
    return key > this.beforeKey;
  }
}
