import { correlationKeyOf, textOf } from '../evaluation';
import type { FlowNode } from '../model/model';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { timerOf } from '../timers';
import { openSubscription } from './messages';
import { scopeOf } from './variables';

export type Prepared =
  | { readonly kind: 'message'; readonly event: FlowNode; readonly name: string; readonly key: string }
  | { readonly kind: 'timer'; readonly event: FlowNode; readonly dueDate: number; readonly repetitions: number }
  | { readonly kind: 'signal'; readonly event: FlowNode; readonly name: string };

/** Listens to all the element listens to, or to nothing when one of it cannot be worked out. */
export function subscribe(
  work: Work,
  instance: ElementInstance,
  events: readonly FlowNode[] = instance.node.ownEvents,
): Failure | void {
  const prepared = prepareAll(work, instance, events);
  if (prepared instanceof Failure) return prepared;
  openAll(work, instance, prepared);
}

/** Works out what to listen to; nothing is written yet. */
export function prepareAll(
  work: Work,
  instance: ElementInstance,
  events: readonly FlowNode[] = instance.node.ownEvents,
): readonly Prepared[] | Failure {
  const prepared: Prepared[] = [];
  for (const event of events) {
    const found = prepare(work, instance, event);
    if (found instanceof Failure) return found;
    if (found) prepared.push(found);
  }
  return prepared;
}

/** Messages first, then timers, then signals, as Zeebe does. */
export function openAll(work: Work, instance: ElementInstance, prepared: readonly Prepared[]): void {
  for (const each of prepared) if (each.kind === 'message') openSubscription(work, instance, each.event, each.name, each.key);
  for (const each of prepared) if (each.kind === 'timer') createTimer(work, instance, each.event, each.dueDate, each.repetitions);
  for (const each of prepared) if (each.kind === 'signal') openSignal(work, instance, each.event, each.name);
}

function prepare(work: Work, instance: ElementInstance, event: FlowNode): Prepared | Failure | undefined {
  const { event: definition } = event;
  if (definition?.kind === 'message') {
    const from = scopeOf(event.attachedTo ? (instance.scope ?? instance) : instance);
    const name = textOf(definition.name, from, work.now);
    if (name instanceof Failure) return name;
    const key = correlationKeyOf(definition.correlationKey, from, work.now, instance.key);
    return key instanceof Failure ? key : { kind: 'message', event, name, key };
  }
  if (definition?.kind === 'timer') {
    const timer = timerOf(definition, scopeOf(instance), work.now);
    return timer instanceof Failure ? timer : { kind: 'timer', event, ...timer };
  }
  if (definition?.kind === 'signal') {
    const name = textOf(definition.name, scopeOf(instance), work.now);
    return name instanceof Failure ? name : { kind: 'signal', event, name };
  }
  return undefined;
}

function openSignal(work: Work, instance: ElementInstance, event: FlowNode, signalName: string): void {
  const { processDefinitionKey, bpmnProcessId } = instance.value;
  const value = {
    signalName,
    processDefinitionKey,
    bpmnProcessId,
    catchEventId: event.id,
    catchEventInstanceKey: instance.key,
    tenantId: TENANT,
  };
  work.emit('SIGNAL_SUBSCRIPTION', 'CREATED', work.nextKey(), value);
}

export function createTimer(work: Work, instance: ElementInstance, event: FlowNode, dueDate: number, repetitions: number): void {
  work.emit('TIMER', 'CREATED', work.nextKey(), {
    elementInstanceKey: instance.key,
    processInstanceKey: instance.value.processInstanceKey,
    dueDate,
    targetElementId: event.id,
    repetitions,
    processDefinitionKey: instance.value.processDefinitionKey,
    tenantId: TENANT,
  });
}
