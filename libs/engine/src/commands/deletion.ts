import { cancelStartTimers, closeStartEvents, createStartTimer, openStartEvents, startTimersOf } from '../behaviour/start-events';
import { noteNames } from '../eviction/evicted-cases';
import { type Command, TENANT } from '../records';
import type { DecisionGraph, ProcessDefinition } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';

/** Takes away a process, a decision model or a form for good: what was the version before is the newest again. */
export function deleteResource(command: Command, work: Work): void {
  const { resourceKey } = command.value as { resourceKey: number };
  const { state } = work;
  const [definition, graph, form] = [
    state.definitions.get(resourceKey),
    state.graphs.get(resourceKey),
    state.forms.get(resourceKey),
  ];
  if (!definition && !graph && !form)
    return work.reject(command, 'NOT_FOUND', `Expected to delete resource but no resource found with key \`${resourceKey}\``);
  if (definition && runs(definition, work))
    return work.reject(
      command,
      'INVALID_STATE',
      `Expected to delete resource with key \`${resourceKey}\` but there are still running instances`,
    );

  const key = work.nextKey();
  const value = { resourceKey, tenantId: TENANT };
  const deleting = work.emit('RESOURCE_DELETION', 'DELETING', key, value);
  if (definition) deleteProcess(definition, work);
  else if (graph) deleteGraph(graph, work);
  else if (form) work.emit('FORM', 'DELETED', work.nextKey(), form);
  work.emit('RESOURCE_DELETION', 'DELETED', key, value);
  work.reply(command, deleting);
}

function runs({ key }: ProcessDefinition, work: Work): boolean {
  for (const { scope, value } of work.state.instances.values()) if (!scope && value.processDefinitionKey === key) return true;
  return work.state.evicted.has(noteNames.instancesOf(key));
}

function deleteProcess(definition: ProcessDefinition, work: Work): void {
  const value = { ...definition.value, checksum: '', resource: '' };
  work.emit('PROCESS', 'DELETING', work.nextKey(), value);
  if (work.state.newestProcess.get(definition.model.id) === definition) {
    const isThis = (key: number) => key === definition.key;
    cancelStartTimers(work, isThis);
    closeStartEvents(work, isThis);
    const previous = work.state.versionBefore(definition);
    if (previous) listenAgain(previous, work);
  }
  work.emit('PROCESS', 'DELETED', work.nextKey(), value);
}

function listenAgain(definition: ProcessDefinition, work: Work): void {
  const timers = startTimersOf(definition.model, work.now);
  if (!(timers instanceof Failure)) for (const timer of timers) createStartTimer(work, definition.key, timer);
  openStartEvents(definition, work);
}

function deleteGraph({ key, value }: DecisionGraph, work: Work): void {
  for (const decision of work.state.decisions.values())
    if (decision.decisionRequirementsKey === key)
      work.emit('DECISION', 'DELETED', work.nextKey(), { ...decision, duplicate: false });
  // As in Zeebe, which does not say the namespace again.
  work.emit('DECISION_REQUIREMENTS', 'DELETED', work.nextKey(), { ...value, namespace: '', duplicate: false });
}
