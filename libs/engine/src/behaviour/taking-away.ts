import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { dropIncidents } from './incidents';
import { cancelJob } from './jobs';
import { unsubscribe } from './unsubscribe';

/** Somebody wants to end a called process by itself; only its caller's process may. */
export class EndsCalledProcess {
  constructor(readonly bpmnProcessId: string) {}
}

/**
 * What goes when these elements are taken away, in order: each with all inside it, and then the scopes around it in which
 * nothing is left and nothing is to begin (`needed`). Nothing is written.
 */
export function planTakingAway(
  work: Work,
  instances: readonly ElementInstance[],
  needed: ReadonlySet<number>,
): readonly ElementInstance[] | EndsCalledProcess {
  const gone = new Set<ElementInstance>();
  const planned: ElementInstance[] = [];
  const take = (instance: ElementInstance): void => {
    planned.push(instance);
    for (const each of withContent(work, instance)) gone.add(each);
  };
  const isLeft = ({ children, pendingFlows }: ElementInstance) =>
    pendingFlows > 0 || [...(children ?? [])].some((child) => !gone.has(child));

  for (const instance of instances) {
    if (gone.has(instance)) continue;
    take(instance);
    for (let { scope } = instance; scope && !isLeft(scope) && !needed.has(scope.key); { scope } = scope) {
      if (!scope.scope && scope.value.parentProcessInstanceKey > 0) return new EndsCalledProcess(scope.value.bpmnProcessId);
      take(scope);
    }
  }
  return planned;
}

/** Takes an element away at once, with all inside it; no scope hears of it. */
export function takeAway(work: Work, instance: ElementInstance): void {
  const all = withContent(work, instance);
  for (const each of all) {
    work.emit('PROCESS_INSTANCE', 'ELEMENT_TERMINATING', each.key, each.value);
    cancelJob(work, each);
    dropIncidents(work, each);
    unsubscribe(work, each);
  }
  for (const { key, value } of all.reverse()) work.emit('PROCESS_INSTANCE', 'ELEMENT_TERMINATED', key, value);
}

/** The outer before the inner, and of those side by side the last first. */
function withContent(work: Work, outermost: ElementInstance): ElementInstance[] {
  const all: ElementInstance[] = [];
  const waiting = [outermost];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    const called = work.state.instances.get(next.calledKey);
    const inside = called ? [called] : [...(next.children ?? [])];
    waiting.push(...inside.filter(({ phase }) => phase !== 'terminating'));
  }
  return all;
}
