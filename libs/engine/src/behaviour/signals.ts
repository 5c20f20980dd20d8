import { textOf } from '../evaluation';
import { parseExactJson } from '../exact-json';
import { Failure } from '../failure';
import { type Document, type SignalSubscriptionValue, type Texts, textsOf } from '../record-values';
import { type EngineRecord, TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { canTrigger, trigger } from './events';
import { startProcess } from './start-events';
import { localTexts, scopeOf } from './variables';

/** Tells everybody a signal. */
export function broadcast(work: Work, signalName: string, variables: Document): EngineRecord {
  const record = work.emit('SIGNAL', 'BROADCASTED', work.nextKey(), { signalName, variables, tenantId: TENANT });
  hear(work, signalName, textsOf(variables));
  return record;
}

/** An element tells a signal and all its own variables; whoever hears it does so next. */
export function throwSignal(work: Work, from: ElementInstance): Failure | void {
  const { event } = from.node;
  const name = event?.kind === 'signal' ? textOf(event.name, scopeOf(from), work.now) : '';
  if (name instanceof Failure) return name;
  const variables = Object.fromEntries(localTexts(from).map(([variable, text]) => [variable, parseExactJson(text)]));
  work.later(() => broadcast(work, name, variables));
}

/** Everybody who listens hears it: elements that wait, and processes that it begins; the oldest first. */
function hear(work: Work, signalName: string, variables: Texts): void {
  const listening = [...work.state.listenersTo(signalName)];
  listening.sort(([, one], [, other]) => listener(one) - listener(other));
  for (const [key, { catchEventInstanceKey, catchEventId, processDefinitionKey }] of listening) {
    if (!work.state.signals.has(key)) continue;
    const definition = work.state.definitions.get(processDefinitionKey);
    const host = work.state.instances.get(catchEventInstanceKey);
    const event = host?.node.listensTo.find(({ id }) => id === catchEventId);
    if (catchEventInstanceKey < 0 && definition) startProcess(work, definition, work.nextKey(), catchEventId, variables);
    else if (host && event && canTrigger(host, event)) trigger(work, host, event, variables);
  }
}

function listener({ catchEventInstanceKey, processDefinitionKey }: SignalSubscriptionValue): number {
  return catchEventInstanceKey < 0 ? processDefinitionKey : catchEventInstanceKey;
}
