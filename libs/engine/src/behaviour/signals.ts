import type { SignalSubscriptionValue, Texts } from '../record-values';
import type { Work } from '../work';
import { canTrigger, trigger } from './events';
import { startProcess } from './start-events';

/** Everybody who listens hears a signal: elements that wait, and processes that it begins; the oldest first. */
export function hear(work: Work, signalName: string, variables: Texts): void {
  const listening = [...(work.state.signalsByName.get(signalName) ?? [])];
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
