import type { FlowNode } from '../model/model';
import type { Texts } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance, Trigger } from '../state/state';
import type { Work } from '../work';
import { activateLater, activateTriggered, completeLater, terminateChildren, terminateLater } from './lifecycle';
import { unsubscribe } from './unsubscribe';

/** Whether an event still means something to `host`: it is running, and nothing has interrupted it or its scope. */
export function canTrigger(host: ElementInstance, event: FlowNode): boolean {
  if (host.phase !== 'activated' || host.scope?.interruptedBy !== undefined) return false;
  const interrupting = (host.triggers ?? []).flatMap(
    ({ eventId }) => host.node.listensTo.find(({ id, isInterrupting }) => id === eventId && isInterrupting) ?? [],
  );
  if (interrupting.some(({ attachedTo }) => attachedTo)) return false;
  return event.attachedTo !== undefined || (interrupting.length === 0 && host.interruptedBy === undefined);
}

/** Something has happened that `host` listens to. */
export function trigger(work: Work, host: ElementInstance, event: FlowNode, variables: Texts): void {
  if (event.type === 'startEvent') return interruptOrJoin(work, host, event, variables);

  if (event.attachedTo && !event.isInterrupting) return activateTriggered(work, host.scope!, event, variables);
  buffer(work, host, event, variables);
  if (event.attachedTo) terminateLater(work, host);
  else completeLater(work, host);
}

/** Keeps what an event has brought until its element takes it. */
export function buffer(work: Work, host: ElementInstance, event: FlowNode, variables: Texts): void {
  const { processDefinitionKey, processInstanceKey } = host.value;
  const value = {
    scopeKey: host.key,
    targetElementId: event.id,
    variables,
    processDefinitionKey,
    processInstanceKey,
    tenantId: TENANT,
  };
  work.emit('PROCESS_EVENT', 'TRIGGERING', work.nextKey(), value);
}

/** An event sub-process begins: beside what runs in the scope, or instead of it. */
function interruptOrJoin(work: Work, host: ElementInstance, start: FlowNode, variables: Texts): void {
  const eventSubProcess = start.scope!;
  buffer(work, host, start, variables);
  if (!start.isInterrupting) return activateLater(work, host, eventSubProcess);

  // As in Zeebe: what is on the scope's boundary is still listened to.
  unsubscribe(work, host, host.node.startEvents);
  if (terminateChildren(work, host)) activateLater(work, host, eventSubProcess);
}

/** The scope that an event sub-process has interrupted is empty now. */
export function afterInterruption(work: Work, scope: ElementInstance): boolean {
  const start = scope.interruptedBy === undefined ? undefined : triggered(scope, scope.interruptedBy);
  const node = start && scope.node.listensTo.find(({ id }) => id === start.eventId)?.scope;
  if (!node) return false;
  activateLater(work, scope, node);
  return true;
}

export function triggered(host: ElementInstance, eventId: string): Trigger | undefined {
  return host.triggers?.find((each) => each.eventId === eventId);
}

export function takeTrigger(work: Work, host: ElementInstance, eventId: string): Trigger | undefined {
  const found = triggered(host, eventId);
  if (!found) return undefined;
  const { processDefinitionKey, processInstanceKey } = host.value;
  work.emit('PROCESS_EVENT', 'TRIGGERED', found.key, {
    scopeKey: host.key,
    targetElementId: eventId,
    variables: [],
    processDefinitionKey,
    processInstanceKey,
    tenantId: TENANT,
  });
  return found;
}
