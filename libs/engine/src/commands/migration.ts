import { openAll, prepareAll, type Prepared } from '../behaviour/subscriptions';
import { closeSubscription } from '../behaviour/unsubscribe';
import type { FlowNode } from '../model/model';
import type { MigrationValue } from '../record-values';
import { type Command, TENANT } from '../records';
import type { ElementInstance, ProcessDefinition, ProcessSubscription } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { duplicateIn, faultOfPlan, targetOf, Unmigratable } from './migration-checks';

interface Move {
  readonly instance: ElementInstance;
  readonly target: FlowNode;
  readonly listensAnew: readonly Prepared[];
  readonly listensNoMore: readonly ProcessSubscription[];
}

/**
 * A running process goes over to another definition: every active element becomes the one it is mapped to, and keeps its
 * job, its incident and its variables. Message events that are not mapped are listened to anew. All of it, or nothing.
 */
export function migrate(command: Command, work: Work): void {
  const value = command.value as MigrationValue;
  const planned = planOf(value, work);
  if (planned instanceof Unmigratable) return work.reject(command, planned.rejectionType, planned.reason);

  for (const move of planned.moves) carryOut(work, move, planned.target);
  work.reply(command, work.emit('PROCESS_INSTANCE_MIGRATION', 'MIGRATED', value.processInstanceKey, value));
}

function planOf(value: MigrationValue, work: Work): { moves: readonly Move[]; target: ProcessDefinition } | Unmigratable {
  const { processInstanceKey, targetProcessDefinitionKey, mappingInstructions } = value;
  const { instances, definitions } = work.state;
  const process = instances.get(processInstanceKey);
  const source = process && definitions.get(process.value.processDefinitionKey);
  if (!process || !source) return new Unmigratable('NOT_FOUND', `but no process instance found with key '${processInstanceKey}'`);
  const duplicate = duplicateIn(value);
  if (duplicate) return duplicate;
  const target = definitions.get(targetProcessDefinitionKey);
  if (!target)
    return new Unmigratable(
      'NOT_FOUND',
      `to process definition but no process definition found with key '${targetProcessDefinitionKey}'`,
    );
  const fault = faultOfPlan(value, source.model, target.model);
  if (fault) return fault;

  const mapped = new Map(mappingInstructions.map((each) => [each.sourceElementId, each.targetElementId]));
  mapped.set(process.value.bpmnProcessId, target.value.bpmnProcessId);
  const moves: Move[] = [];
  // Breadth first: a set gives what is added while it is gone through.
  const waiting = new Set([process]);
  for (const instance of waiting) {
    const move = moveOf(instance, mapped, target, work);
    if (move instanceof Unmigratable) return move;
    moves.push(move);
    for (const child of instance.children ?? []) waiting.add(child);
  }
  return { moves, target };
}

function moveOf(
  instance: ElementInstance,
  mapped: ReadonlyMap<string, string>,
  definition: ProcessDefinition,
  work: Work,
): Move | Unmigratable {
  const target = targetOf(instance, mapped, definition);
  if (target instanceof Unmigratable) return target;
  if (instance.phase === 'activating') return { instance, target, listensAnew: [], listensNoMore: [] };

  const { processInstanceKey, elementId } = instance.value;
  const refuse = (what: string) =>
    new Unmigratable('INVALID_STATE', `'${processInstanceKey}' but active element with id '${elementId}' ${what}`);
  const mappedTo = `is mapped to element with id '${target.id}' that must be subscribed to`;
  const listensAnew = prepareAll(work, instance, target.listensTo);
  if (listensAnew instanceof Failure) return refuse(`${mappedTo} a message catch event. ${listensAnew.message}`);

  const targetIds = [...mapped.values()];
  const names = new Set<string>();
  for (const each of listensAnew) {
    const { id } = each.event;
    if (targetIds.includes(id))
      return refuse(
        `${mappedTo} mapped catch event with id '${id}'. Migrating active elements with mapped catch events is not possible yet.`,
      );
    if (each.kind !== 'message') continue;
    if (instance.subscriptions?.has(each.name))
      return refuse(
        `attempts to subscribe to a message it is already subscribed to with name '${each.name}'. Migrating active elements that subscribe to a message they are already subscribed to is not possible yet. Please provide a mapping instruction to message catch event with id '${id}' to migrate the respective message subscription.`,
      );
    names.add(each.name);
  }
  const listensNoMore = [...(instance.subscriptions?.values() ?? [])].filter(({ value }) => !names.has(value.messageName));
  const known = listensNoMore.find(({ value }) => mapped.has(value.elementId));
  return known
    ? refuse(
        `is subscribed to mapped catch event with id '${known.value.elementId}'. Migrating active elements with mapped catch events is not possible yet.`,
      )
    : { instance, target, listensAnew, listensNoMore };
}

function carryOut(work: Work, { instance, target, listensAnew, listensNoMore }: Move, { key, value }: ProcessDefinition): void {
  const { version, bpmnProcessId } = value;
  const into = { processDefinitionKey: key, bpmnProcessId };
  const elementId = target.id;
  work.emit('PROCESS_INSTANCE', 'ELEMENT_MIGRATED', instance.key, { ...instance.value, ...into, version, elementId });

  const job = work.state.jobs.get(instance.jobKey);
  if (job) {
    const migrated = { ...job.value, ...into, processDefinitionVersion: version, elementId };
    work.emit('JOB', 'MIGRATED', job.key, migrated);
  }
  const incident = work.state.incidents.get(instance.incidentKey);
  if (incident) work.emit('INCIDENT', 'MIGRATED', incident.key, { ...incident.value, ...into, elementId });

  if (instance.userTask) {
    const migrated = { ...instance.userTask, ...into, processDefinitionVersion: version, elementId };
    work.emit('USER_TASK', 'MIGRATED', migrated.userTaskKey, migrated);
  }

  for (const [name, variable] of instance.variables ?? [])
    work.emit('VARIABLE', 'MIGRATED', variable.key, {
      name,
      // As in Zeebe: the variable keeps its value, its record says none.
      value: 'null',
      scopeKey: instance.key,
      processInstanceKey: instance.value.processInstanceKey,
      ...into,
      tenantId: TENANT,
    });
  openAll(work, instance, listensAnew);
  for (const subscription of listensNoMore) closeSubscription(work, subscription);
}
