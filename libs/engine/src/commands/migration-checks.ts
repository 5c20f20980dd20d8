import type { FlowNode, ProcessModel } from '../model/model';
import { EVENT_NAME } from '../model/element-types';
import type { MigrationValue } from '../record-values';
import type { RejectionType } from '../records';
import type { ElementInstance, ProcessDefinition } from '../state/state';
import { recordTypeOf } from './start-instructions';

/** Why a process cannot go over to another definition, as Zeebe says it. */
export class Unmigratable {
  readonly reason: string;

  constructor(
    readonly rejectionType: RejectionType,
    reason: string,
  ) {
    this.reason = `Expected to migrate process instance ${reason}`;
  }
}

const MIGRATABLE: ReadonlySet<string> = new Set(['PROCESS', 'SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY']);

/** What is wrong with the plan itself. */
export function faultOfPlan(
  { processInstanceKey, mappingInstructions }: MigrationValue,
  source: ProcessModel,
  target: ProcessModel,
): Unmigratable | undefined {
  for (const { sourceElementId, targetElementId } of mappingInstructions) {
    const missing = (side: string, id: string) =>
      new Unmigratable(
        'INVALID_ARGUMENT',
        `'${processInstanceKey}' but mapping instructions contain a non-existing ${side} element id '${id}'. Elements provided in mapping instructions must exist in the ${side} process definition.`,
      );
    if (recordTypeOf(source, sourceElementId) === undefined) return missing('source', sourceElementId);
    if (recordTypeOf(target, targetElementId) === undefined) return missing('target', targetElementId);
  }
  if (holdsEventSubProcess(source.root))
    return new Unmigratable(
      'INVALID_STATE',
      'but process instance has an event subprocess. Process instances with event subprocesses cannot be migrated yet.',
    );
  if (holdsEventSubProcess(target.root))
    return new Unmigratable(
      'INVALID_STATE',
      'but target process has an event subprocess. Target processes with event subprocesses cannot be migrated yet.',
    );
  return undefined;
}

export function duplicateIn({ processInstanceKey, mappingInstructions }: MigrationValue): Unmigratable | undefined {
  const ids = mappingInstructions.map(({ sourceElementId }) => sourceElementId);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return twice.length === 0
    ? undefined
    : new Unmigratable(
        'INVALID_ARGUMENT',
        `'${processInstanceKey}' but the mapping instructions contain duplicate source element ids '[${twice.join(', ')}]'.`,
      );
}

function holdsEventSubProcess({ children }: FlowNode): boolean {
  return children.some(({ type }) => type === 'eventSubProcess');
}

/** What keeps one active element from becoming the element it is mapped to; else that element. */
export function targetOf(
  instance: ElementInstance,
  mapped: ReadonlyMap<string, string>,
  { model }: ProcessDefinition,
): FlowNode | Unmigratable {
  const { elementId, bpmnElementType, processInstanceKey } = instance.value;
  const refuse = (what: string) => new Unmigratable('INVALID_STATE', `'${processInstanceKey}' but ${what}`);
  const active = `active element with id '${elementId}'`;

  if (!MIGRATABLE.has(bpmnElementType))
    return refuse(`${active} has an unsupported type. The migration of a ${bpmnElementType} is not supported.`);
  const targetId = mapped.get(elementId);
  if (targetId === undefined)
    return refuse(`no mapping instruction defined for ${active}. Elements cannot be migrated without a mapping.`);
  const target = model.nodes.get(targetId);
  const targetType = recordTypeOf(model, targetId);
  if (!target || targetType !== bpmnElementType)
    return refuse(
      `${active} and type '${bpmnElementType}' is mapped to an element with id '${targetId}' and different type '${targetType}'. Elements must be mapped to elements of the same type.`,
    );
  const [own, other] = [kindOfUserTask(instance.userTask !== undefined), kindOfUserTask(target.userTask !== undefined)];
  if (own !== other && bpmnElementType === 'USER_TASK')
    return refuse(
      `active user task with id '${elementId}' and implementation '${own}' is mapped to an user task with id '${targetId}' and different implementation '${other}'. Elements must be mapped to elements of the same implementation.`,
    );
  const { scope } = instance;
  const scopeId = scope && (mapped.get(scope.value.elementId) ?? scope.value.elementId);
  if (scope && scopeId !== target.scope?.id)
    return refuse(
      `the flow scope of ${active} is changed. The flow scope of the active element is expected to be '${scopeId}' but was '${target.scope?.id}'. The flow scope of an element cannot be changed during migration yet.`,
    );
  const strange = strangeBoundaries(instance.node);
  if (strange)
    return refuse(
      `${active} has one or more boundary events of types '${strange}'. Migrating active elements with boundary events of these types is not possible yet.`,
    );
  const wanted = strangeBoundaries(target);
  if (wanted)
    return refuse(
      `target element with id '${targetId}' has one or more boundary events of types '${wanted}'. Migrating target elements with boundary events of these types is not possible yet.`,
    );
  if ((instance.triggers?.length ?? 0) > 0 || instance.pendingFlows > 0)
    return refuse('a concurrent command was executed on the process instance. Please retry the migration.');
  return target;
}

function kindOfUserTask(isNative: boolean): string {
  return isNative ? 'zeebe user task' : 'job worker';
}

/** The kinds of boundary events that do not go over: all but messages. Zeebe has the file's last first. */
function strangeBoundaries({ boundaries }: FlowNode): string {
  return [...boundaries]
    .reverse()
    .map(({ eventKind }) => eventKind)
    .filter((kind) => kind !== 'message')
    .map((kind) => EVENT_NAME[kind])
    .join(',');
}
