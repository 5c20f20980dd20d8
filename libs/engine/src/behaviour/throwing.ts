import { textOf } from '../evaluation';
import type { FlowNode } from '../model/model';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { findUndoings, undo } from './compensation';
import { trigger } from './events';
import { mapInputs } from './mapping';
import { throwSignal } from './signals';
import { scopeOf } from './variables';

export interface Catcher {
  readonly host: ElementInstance;
  readonly event: FlowNode;
}

/**
 * Who catches: event sub-processes of a scope before the boundary events on it, a named code before any code, inner before
 * outer. As in Zeebe an error is not heard by a scope that was interrupted or is no longer active, nor by what lies around it in
 * the same process; and not at all where it comes from an element, or reaches a calling one, that is not active.
 */
function findCatcher(
  work: Work,
  from: ElementInstance,
  kind: 'error' | 'escalation',
  code: string,
  seen: string[],
): Catcher | undefined {
  let entry: ElementInstance | undefined = from;
  let host: ElementInstance | undefined = from;
  while (host) {
    const isActive: boolean = kind === 'escalation' || host.phase === 'activated';
    if (host === entry && !isActive) return undefined;
    const isDeaf: boolean = !isActive || (kind === 'error' && host.interruptedBy !== undefined);
    const found = isDeaf ? undefined : catcherOn(host, kind, code, seen);
    if (found) return { host, event: found };
    if (host.scope && !isDeaf) host = host.scope;
    else host = entry = callerOf(work, host);
  }
  return undefined;
}

function catcherOn(
  { node: { startEvents, ownEvents } }: ElementInstance,
  kind: 'error' | 'escalation',
  code: string,
  seen: string[],
): FlowNode | undefined {
  const codeOf = ({ event }: FlowNode) => (event?.kind === kind ? event.code?.source : undefined);
  const events = [...startEvents, ...ownEvents].filter(({ event }) => event?.kind === kind);
  const catcher = events.find((each) => codeOf(each) === code) ?? events.find((each) => codeOf(each) === undefined);
  // Zeebe tells those on the boundary first.
  if (!catcher) seen.push(...[...ownEvents, ...startEvents].flatMap((each) => codeOf(each) ?? []));
  return catcher;
}

/** The activity that has called the process. */
function callerOf({ state: { instances } }: Work, { value }: ElementInstance): ElementInstance | undefined {
  const process = instances.get(value.processInstanceKey);
  return process && instances.get(process.value.parentElementInstanceKey);
}

/** An interrupted scope begins no other event sub-process; what is on its boundary still happens. */
function canHappen({ host, event }: Catcher): boolean {
  return event.type !== 'startEvent' || host.interruptedBy === undefined;
}

/** Who catches an error; if nobody does, what to say. */
export function catcherOf(work: Work, from: ElementInstance, code: string, message: string): Catcher | Failure {
  const seen: string[] = [];
  const catcher = findCatcher(work, from, 'error', code, seen);
  if (catcher) return catcher;

  const said = message === '' ? '' : ` with message '${message}'`;
  const available =
    seen.length > 0 ? `Available error events are [${seen.join(', ')}]` : 'No error events are available in the scope.';
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
  if (event?.kind === 'signal') return prepareSignal(work, from);
  if (event?.kind !== 'compensation') return () => true;
  const undoings = findUndoings(work, from);
  if (undoings instanceof Failure) return undoings;
  return () => {
    undo(work, from, undoings);
    return undoings.length === 0;
  };
}

/** As in Zeebe only a signal has input mappings: an event that tells nothing but itself has none. */
function prepareSignal(work: Work, from: ElementInstance): (() => boolean) | Failure {
  const failure = mapInputs(work, from) ?? throwSignal(work, from);
  return failure ?? (() => true);
}

/** Sends an escalation up. */
function throwEscalation(work: Work, from: ElementInstance, code: string): boolean {
  const catcher = from.scope && findCatcher(work, from.scope, 'escalation', code, []);
  const value = {
    processInstanceKey: from.value.processInstanceKey,
    escalationCode: code,
    throwElementId: from.node.id,
    catchElementId: catcher?.event.id ?? '',
    tenantId: TENANT,
  };
  const key = work.nextKey();
  const isHeard = catcher !== undefined && canHappen(catcher);
  if (isHeard) trigger(work, catcher.host, catcher.event, []);
  work.emit('ESCALATION', isHeard ? 'ESCALATED' : 'NOT_ESCALATED', key, value);
  // As in Zeebe a thrower that would be interrupted waits for its end, even when another has come before it.
  return !catcher || !catcher.event.isInterrupting;
}
