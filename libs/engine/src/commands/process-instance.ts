import { begin, terminateLater } from '../behaviour/lifecycle';
import { processValue } from '../behaviour/process-value';
import { type CreationValue, textsOf } from '../record-values';
import { type Command, TENANT } from '../records';
import type { ProcessDefinition, State } from '../state/state';
import type { Work } from '../work';

/** A process begins: by key, by id and version, or in its newest version. */
export function create(command: Command, work: Work): void {
  const value = command.value as CreationValue;
  const definition = definitionOf(work.state, value);
  if (typeof definition === 'string') return work.reject(command, 'NOT_FOUND', definition);
  if (!definition.model.root.start)
    return work.reject(
      command,
      'INVALID_STATE',
      'Expected to create instance of process with none start event, but there is no such event',
    );
  if ((value.startInstructions ?? []).length > 0)
    return work.reject(
      command,
      'INVALID_ARGUMENT',
      'Expected to create instance of process without start instructions, but starting at given elements is not supported yet',
    );

  const key = work.nextKey();
  const { bpmnProcessId, version } = definition.value;
  for (const [name, text] of textsOf(value.variables)) {
    work.emit('VARIABLE', 'CREATED', work.nextKey(), {
      name,
      value: text,
      scopeKey: key,
      processInstanceKey: key,
      processDefinitionKey: definition.key,
      bpmnProcessId,
      tenantId: TENANT,
    });
  }
  work.later(() => begin(work, key, processValue(definition, key)));
  const created = work.emit('PROCESS_INSTANCE_CREATION', 'CREATED', work.nextKey(), {
    bpmnProcessId,
    version,
    processDefinitionKey: definition.key,
    processInstanceKey: key,
    variables: value.variables,
    startInstructions: [],
    fetchVariables: [],
    tenantId: TENANT,
  });
  if (command.intent === 'CREATE_WITH_AWAITING_RESULT') work.await(key, command, value.fetchVariables ?? []);
  else work.reply(command, created);
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
