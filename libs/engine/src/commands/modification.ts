import { type Misplaced, Placing } from '../behaviour/placing';
import { EndsCalledProcess, planTakingAway, takeAway } from '../behaviour/taking-away';
import { type ModificationValue, textsOf } from '../record-values';
import { type Command, TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { refusalOf } from './modification-checks';

/** An operator moves a process on by hand: elements begin and end where no token has led, all at once or not at all. */
export function modify(command: Command, work: Work): void {
  const value = command.value as ModificationValue;
  const key = command.key ?? value.processInstanceKey;
  const process = work.state.instances.get(key);
  const root = process && work.state.instances.get(process.value.processInstanceKey);
  if (!process || !root)
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to modify process instance but no process instance found with key '${key}'`,
    );
  const refusal = refusalOf(value, process, work);
  if (refusal !== undefined) return work.reject(command, 'INVALID_ARGUMENT', refusal);

  const { bpmnProcessId } = process.value;
  const placing = new Placing(work, root);
  const activateInstructions = [];
  for (const instruction of value.activateInstructions) {
    const ancestorScopeKeys = place(placing, instruction, root, work);
    if ('why' in ancestorScopeKeys) return work.reject(command, 'INVALID_ARGUMENT', textOf(ancestorScopeKeys, bpmnProcessId));
    activateInstructions.push({ ...instruction, ancestorScopeKeys });
  }
  const needed = new Set(activateInstructions.flatMap(({ ancestorScopeKeys }) => ancestorScopeKeys));
  const taken = planTakingAway(
    work,
    value.terminateInstructions.flatMap((each) => work.state.instances.get(each.elementInstanceKey) ?? []),
    needed,
  );
  if (taken instanceof EndsCalledProcess)
    return work.reject(
      command,
      'INVALID_ARGUMENT',
      `Expected to modify instance of process '${taken.bpmnProcessId}' but the given instructions would terminate the instance. The instance was created by a call activity in the parent process. To terminate this instance please modify the parent process instead.`,
    );

  placing.carryOut();
  for (const instance of taken) takeAway(work, instance);
  const { terminateInstructions } = value;
  const modified = { processInstanceKey: key, terminateInstructions, activateInstructions, tenantId: TENANT };
  work.reply(command, work.emit('PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', key, modified));
}

function place(
  placing: Placing,
  { elementId, ancestorScopeKey, variableInstructions }: ModificationValue['activateInstructions'][number],
  { node: root, value: { processDefinitionKey } }: ElementInstance,
  work: Work,
): readonly number[] | Misplaced {
  const node = work.state.definitions.get(processDefinitionKey)?.model.nodes.get(elementId) ?? root;
  return placing.place(node, ancestorScopeKey, (scopeId) =>
    variableInstructions
      .filter((each) => each.elementId === scopeId || (each.elementId === '' && scopeId === root.id))
      .flatMap(({ variables }) => textsOf(variables)),
  );
}

function textOf(misplaced: Misplaced, bpmnProcessId: string): string {
  if (misplaced.why === 'subscription') return misplaced.message;
  const start = `Expected to modify instance of process '${bpmnProcessId}' but it contains one or more activate instructions`;
  return misplaced.why === 'multi-instance'
    ? `${start} that would result in the activation of multi-instance element '${misplaced.elementId}', which is currently unsupported.`
    : `${start} for an element that has a flow scope with more than one active instance: '${misplaced.elementId}'. Can't decide in which instance of the flow scope the element should be activated. Please specify an ancestor element instance key for this activate instruction.`;
}
