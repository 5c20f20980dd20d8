import { nodeOf } from './model/model';
import type { JobValue, ProcessInstanceValue } from './record-values';
import type { ElementInstance, Job, JobPhase, ProcessSubscription, State, Variable } from './state/state';
import { withNames, withoutNames } from './value-shapes';

type StoredVariables = readonly (readonly [name: string, key: number, text: string])[];
type StoredFlows = readonly (readonly [gateway: string, flows: readonly (readonly [string, number])[]])[];

/** What most elements do not have: it is there only where it is something else than nothing. */
type Rare = Partial<
  Pick<
    ElementInstance,
    | 'pendingFlows'
    | 'triggers'
    | 'interruptedBy'
    | 'jobKey'
    | 'userTask'
    | 'calledKey'
    | 'incidentKey'
    | 'loopCounter'
    | 'listenersDone'
    | 'completedChildren'
    | 'terminatedChildren'
  >
> & { readonly waitingFlows?: StoredFlows; readonly subscriptions?: readonly ProcessSubscription[] };

export type StoredInstance = readonly [
  key: number,
  value: unknown,
  phase: ElementInstance['phase'],
  variables: StoredVariables | null,
  rare: Rare,
];

export type StoredJob = readonly [key: number, value: unknown, phase: JobPhase];

export function storedInstance(instance: ElementInstance): StoredInstance {
  const { key, value, phase, variables, waitingFlows, subscriptions, triggers, interruptedBy } = instance;
  const rare = {
    pendingFlows: instance.pendingFlows || undefined,
    triggers,
    interruptedBy,
    jobKey: instance.jobKey || undefined,
    userTask: instance.userTask,
    calledKey: instance.calledKey || undefined,
    incidentKey: instance.incidentKey || undefined,
    loopCounter: instance.loopCounter || undefined,
    listenersDone: instance.listenersDone || undefined,
    completedChildren: instance.completedChildren || undefined,
    terminatedChildren: instance.terminatedChildren || undefined,
    waitingFlows: waitingFlows?.size ? [...waitingFlows].map(([id, flows]) => [id, [...flows]] as const) : undefined,
    subscriptions: subscriptions?.size ? [...subscriptions.values()] : undefined,
  };
  const texts = variables ? [...variables].map(([name, { key: variableKey, text }]) => [name, variableKey, text] as const) : null;
  return [key, withoutNames('PROCESS_INSTANCE', value), phase, texts, rare];
}

export function restoreInstance(state: State, [key, stored, phase, variables, rare]: StoredInstance): void {
  const value = withNames('PROCESS_INSTANCE', stored) as ProcessInstanceValue;
  const definition = state.definitions.get(value.processDefinitionKey);
  if (!definition)
    throw new Error(`Expected the snapshot to hold process definition ${value.processDefinitionKey}, but it does not`);
  const scope = state.instances.get(value.flowScopeKey);
  const { waitingFlows, subscriptions } = rare;
  const instance: ElementInstance = {
    key,
    value,
    node: nodeOf(definition.model, value.elementId, value.bpmnElementType),
    scope,
    phase,
    children: undefined,
    pendingFlows: rare.pendingFlows ?? 0,
    waitingFlows: waitingFlows && new Map(waitingFlows.map(([gateway, flows]) => [gateway, new Map(flows)])),
    variables: variables ? new Map(variables.map(restoredVariable)) : undefined,
    triggers: rare.triggers,
    interruptedBy: rare.interruptedBy,
    jobKey: rare.jobKey ?? 0,
    userTask: rare.userTask,
    calledKey: rare.calledKey ?? 0,
    incidentKey: rare.incidentKey ?? 0,
    loopCounter: rare.loopCounter ?? 0,
    listenersDone: rare.listenersDone ?? 0,
    completedChildren: rare.completedChildren ?? 0,
    terminatedChildren: rare.terminatedChildren ?? 0,
    timers: undefined,
    signals: undefined,
    subscriptions: subscriptions && new Map(subscriptions.map((each) => [each.value.messageName, each])),
  };
  state.instances.set(key, instance);
  if (scope) (scope.children ??= new Set()).add(instance);
}

function restoredVariable([name, key, text]: StoredVariables[number]): [string, Variable] {
  return [name, { key, text, parsed: undefined, isParsed: false }];
}

export function storedJob({ key, value, phase }: Job): StoredJob {
  return [key, withoutNames('JOB', value), phase];
}

export function restoreJob(state: State, [key, stored, phase]: StoredJob): void {
  const job = { key, value: withNames('JOB', stored) as JobValue, phase };
  state.jobs.set(key, job);
  const { deadline, recurringTime } = job.value;
  if (phase === 'ACTIVATABLE') state.offer(job);
  if (phase === 'ACTIVATED') state.await({ at: deadline, key, what: 'job-timeout' });
  if (phase === 'FAILED' && recurringTime > 0) state.await({ at: recurringTime, key, what: 'job-backoff' });
}

/** As format 3 kept them: every field with its name. */
export interface ThirdFormat {
  readonly instances: readonly {
    readonly plain: Pick<ElementInstance, 'key' | 'value' | 'phase'> & Rare;
    readonly waitingFlows: StoredFlows;
    readonly variables: StoredVariables | null;
    readonly subscriptions: readonly ProcessSubscription[];
  }[];
  readonly jobs: readonly Job[];
}

export function ofThirdFormat({ instances, jobs }: ThirdFormat): { instances: StoredInstance[]; jobs: StoredJob[] } {
  return {
    instances: instances.map(({ plain: { key, value, phase, ...plain }, waitingFlows, variables, subscriptions }) => {
      const flows = waitingFlows.length > 0 ? { waitingFlows } : {};
      return [key, value, phase, variables, { ...plain, ...flows, ...(subscriptions.length > 0 && { subscriptions }) }];
    }),
    jobs: jobs.map(({ key, value, phase }) => [key, value, phase]),
  };
}
