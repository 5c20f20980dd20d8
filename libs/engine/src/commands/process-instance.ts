import { begin, terminateLater } from '../behaviour/lifecycle';
import { type Misplaced, Placing } from '../behaviour/placing';
import { processValue } from '../behaviour/process-value';
import { giveEarly } from '../behaviour/variables';
import { type CreationValue, type ProcessInstanceValue, type Texts, textsOf } from '../record-values';
import { type Command, TENANT } from '../records';
import { freshInstance } from '../state/fresh-instance';
import type { ProcessDefinition, State } from '../state/state';
import type { Work } from '../work';
import { startRefusal } from './start-instructions';

/** A process begins: by key, by id and version, or in its newest version. */
export function create(command: Command, work: Work): void {
  const value = command.value as CreationValue;
  const definition = definitionOf(work.state, value);
  if (value.bpmnProcessId === '' && value.processDefinitionKey < 0)
    return work.reject(command, 'INVALID_ARGUMENT', 'Expected at least a bpmnProcessId or a key greater than -1, but none given');
  if (typeof definition === 'string') return work.reject(command, 'NOT_FOUND', definition);
  const startInstructions = value.startInstructions ?? [];
  const startIds = startInstructions.map(({ elementId }) => elementId);
  if (startIds.length === 0 && !definition.model.root.start)
    return work.reject(
      command,
      'INVALID_STATE',
      'Expected to create instance of process with none start event, but there is no such event',
    );
  const refusal = startRefusal(definition.model, startIds);
  if (refusal !== undefined) return work.reject(command, 'INVALID_ARGUMENT', refusal);

  const key = work.nextKey();
  const processInstance = processValue(definition, key);
  const texts = textsOf(value.variables);
  const starting = startIds.length === 0 ? undefined : startAt(work, definition, processInstance, texts, startIds);
  if (starting && 'why' in starting)
    return work.reject(command, 'INVALID_ARGUMENT', starting.why === 'subscription' ? starting.message : starting.why);

  giveEarly(work, key, texts, definition);
  if (starting) starting.carryOut();
  else work.later(() => begin(work, key, processInstance));
  const created = work.emit('PROCESS_INSTANCE_CREATION', 'CREATED', work.nextKey(), {
    bpmnProcessId: definition.value.bpmnProcessId,
    version: definition.value.version,
    processDefinitionKey: definition.key,
    processInstanceKey: key,
    variables: value.variables,
    startInstructions,
    fetchVariables: [],
    tenantId: TENANT,
  });
  if (command.intent === 'CREATE_WITH_AWAITING_RESULT') work.await(key, command, value.fetchVariables ?? []);
  else work.reply(command, created);
}

/** The process begins at the given elements; its variables are there before it is. */
function startAt(
  work: Work,
  { model }: ProcessDefinition,
  value: ProcessInstanceValue,
  texts: Texts,
  elementIds: readonly string[],
): Placing | Misplaced {
  const process = freshInstance(value.processInstanceKey, value, model.root, undefined);
  process.variables = new Map(texts.map(([name, text]) => [name, { key: -1, text, parsed: undefined, isParsed: false }]));
  const placing = new Placing(work, process);
  for (const id of elementIds) {
    const placed = placing.place(model.nodes.get(id) ?? model.root);
    if ('why' in placed) return placed;
  }
  return placing;
}

function definitionOf(state: State, { bpmnProcessId, version, processDefinitionKey }: CreationValue): ProcessDefinition | string {
  if (bpmnProcessId === '')
    return (
      state.definitions.get(processDefinitionKey) ??
      `Expected to find process definition with key '${processDefinitionKey}', but none found`
    );
  if (version > 0)
    return (
      state.definition(bpmnProcessId, version) ??
      `Expected to find process definition with process ID '${bpmnProcessId}' and version '${version}', but none found`
    );
  return (
    state.newestProcess.get(bpmnProcessId) ??
    `Expected to find process definition with process ID '${bpmnProcessId}', but none found`
  );
}

export function cancel(command: Command, work: Work): void {
  const key = command.key ?? -1;
  const instance = work.state.instances.get(key);
  if (!instance || instance.scope || instance.phase === 'terminating' || instance.phase === 'completing') {
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to cancel a process instance with key '${key}', but no such process was found`,
    );
  }
  const { parentProcessInstanceKey } = instance.value;
  if (parentProcessInstanceKey > 0) {
    const root = rootOf(work.state, parentProcessInstanceKey);
    return work.reject(
      command,
      'INVALID_STATE',
      `Expected to cancel a process instance with key '${key}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`,
    );
  }
  terminateLater(work, instance);
  work.answer(command, 'CANCELING', instance.value);
}

function rootOf(state: State, key: number): number {
  const parent = state.instances.get(key)?.value.parentProcessInstanceKey ?? -1;
  return parent > 0 ? rootOf(state, parent) : key;
}
