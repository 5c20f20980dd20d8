import { textOf } from '../evaluation';
import type { FlowNode } from '../model/model';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { findUndoings, undo } from './compensation';
import { trigger } from './events';
import { scopeOf } from './variables';

export interface Catcher {
  readonly host: ElementInstance;
  readonly event: FlowNode;
}

/** Who catches: event sub-processes of a scope before the boundary events on it, a named code before any code, inner before outer. */
function findCatcher(
  work: Work,
  from: ElementInstance,
  kind: 'error' | 'escalation',
  code: string,
  seen: Set<string>,
): Catcher | undefined {
  for (
    let host: ElementInstance | undefined = from;
    host;
    host = host.scope ?? work.state.instances.get(host.value.parentElementInstanceKey)
  ) {
    const events: FlowNode[] = host.node.listensTo.filter(
      (event) => event.event?.kind === kind && (event.type !== 'startEvent' || host?.interruptedBy === undefined),
    );
    let any: FlowNode | undefined;
    for (const event of events) {
      const caught = event.event?.kind === kind && event.event.code ? event.event.code.source : undefined;
      if (caught === code) return { host, event };
      if (caught === undefined) any ??= event;
      else seen.add(caught);
    }
    if (any) return { host, event: any };
  }
  return undefined;
}

/** Who catches an error; if nobody does, what to say. */
export function catcherOf(work: Work, from: ElementInstance, code: string, message: string): Catcher | Failure {
  const seen = new Set<string>();
  const catcher = findCatcher(work, from, 'error', code, seen);
  if (catcher) return catcher;

  const said = message === '' ? '' : ` with message '${message}'`;
  const available =
    seen.size > 0 ? `Available error events are [${[...seen].join(', ')}]` : 'No error events are available in the scope.';
  return new Failure(
    'UNHANDLED_ERROR_EVENT',
    `Expected to throw an error event with the code '${code}'${said}, but it was not caught. ${available}`,
  );
}

/**
 * Works out what an event throws; nothing is written yet. What comes back throws it, and answers whether the thrower goes
 * on at once: an escalation may have interrupted it, and a compensation is waited for.
 */
export function prepareThrow(work: Work, from: ElementInstance): (() => boolean) | Failure {
  const { event } = from.node;
  if (event?.kind === 'escalation') {
    const code = event.code ? textOf(event.code, scopeOf(from), work.now) : '';
    return code instanceof Failure ? code : () => throwEscalation(work, from, code);
  }
  if (event?.kind !== 'compensation') return () => true;
  const undoings = findUndoings(work, from);
  if (undoings instanceof Failure) return undoings;
  return () => {
    undo(work, from, undoings);
    return undoings.length === 0;
  };
}

/** Sends an escalation up. */
function throwEscalation(work: Work, from: ElementInstance, code: string): boolean {
  const catcher = from.scope && findCatcher(work, from.scope, 'escalation', code, new Set());
  const value = {
    processInstanceKey: from.value.processInstanceKey,
    escalationCode: code,
    throwElementId: from.node.id,
    catchElementId: catcher?.event.id ?? '',
    tenantId: TENANT,
  };
  const key = work.nextKey();
  if (catcher) trigger(work, catcher.host, catcher.event, []);
  work.emit('ESCALATION', catcher ? 'ESCALATED' : 'NOT_ESCALATED', key, value);
  return !catcher?.event.isInterrupting;
}
