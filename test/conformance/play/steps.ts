import { bpmn, type File, type Process } from '../diagrams';
import type { Message } from './gateway';
import { NOTHING, type Outcome, type Play } from './play';
import type { ResourceKind, Which } from './world';

/** One thing that a client, a worker or the clock does. `says` names it in golden files. */
export interface Step {
  readonly says: string;
  run(play: Play): Promise<Outcome>;
}

const step = (says: string, run: Step['run']): Step => ({ says, run });
const json = (variables: unknown) => (typeof variables === 'string' ? variables : JSON.stringify(variables));
/** A key of the first partition that nobody has. */
export const NO_KEY = '2251799900000000';
/** A job's type is told by its element, unless it is no element's. */
const typeOf = (type: string) => (/[~:]/.test(type) ? type : `${type}~`);
const keyed = (what: string | number | undefined, run: (key: string) => Promise<Outcome>) =>
  what === undefined ? Promise.resolve(NOTHING) : run(String(what));

export const fileOf = (file: File | Process): File => ('name' in file ? file : bpmn([file]));

export const deploy = (...files: readonly (File | Process)[]) =>
  step('deploy', (play) => {
    play.deployed.push(...files.map((file) => fileOf(file).content));
    const resources = files.map(fileOf).map(({ name, content }) => ({
      name: play.texts.filledText(name),
      content: Buffer.from(play.texts.filledText(content)),
    }));
    return play.engine.gateway.call('DeployResource', { resources });
  });

/** Any call as it is, for what no client would send by itself. */
export const rpc = (name: string, request: Message) => step(name, (play) => play.call(name, request));

interface Creation {
  readonly process?: string;
  readonly version?: number;
  readonly startAt?: readonly string[];
}

const creation = (variables: unknown, { process = 'p~', version = -1, startAt = [] }: Creation) => ({
  bpmnProcessId: process,
  version,
  variables: json(variables),
  startInstructions: startAt.map((elementId) => ({ elementId })),
});

export const create = (variables: unknown = {}, which: Creation = {}) =>
  step('create', (play) => play.call('CreateProcessInstance', creation(variables, which)));

/** Begins an instance and lets a later `result` tell what came of it. */
export const createAwaited = (variables: unknown = {}, { fetch = [], ...which }: Creation & { fetch?: readonly string[] } = {}) =>
  step('create, awaiting the result', async (play) => {
    const request = { request: creation(variables, which), requestTimeout: 50_000, fetchVariables: fetch };
    play.pending.set('result', play.call('CreateProcessInstanceWithResult', request));
    // The call itself is answered at the end only: that it arrived is seen in the stream.
    await play.settles();
    return { code: 'OK' };
  });

export const result = () => step('result', (play) => play.pending.get('result') ?? Promise.resolve(NOTHING));

export const activate = (type: string, more: Message = {}) =>
  step(`activate ${type}`, (play) => play.activate(typeOf(type), more));

const onJob = (says: string, type: string, where: Message, rpcName: string, more: Message) =>
  step(`${says} ${type}`, async (play) => {
    const { key, offered } = await play.job(typeOf(type), where);
    const outcome = await keyed(key, (jobKey) => play.call(rpcName, { jobKey, ...more }));
    return { ...outcome, jobs: offered };
  });

export const complete = (type: string, variables: unknown = {}, where: Message = {}) =>
  onJob('complete', type, where, 'CompleteJob', { variables: json(variables) });

interface Failing {
  readonly message?: string;
  readonly backoff?: number;
  readonly variables?: unknown;
}
export const fail = (type: string, retries: number, { message = 'no', backoff = 0, variables = {} }: Failing = {}) =>
  onJob('fail', type, {}, 'FailJob', { retries, errorMessage: message, retryBackOff: backoff, variables: json(variables) });

export const throwError = (
  type: string,
  errorCode: string,
  { message = '', variables = {} }: Failing = {},
  where: Message = {},
) => onJob('throw error', type, where, 'ThrowError', { errorCode, errorMessage: message, variables: json(variables) });

/** The job of an element, known from the stream only: user tasks, and jobs that somebody else holds. */
const onElement = (says: string, element: string, rpcName: string, more: Message, nth = 0) =>
  step(`${says} ${element}`, (play) =>
    keyed(play.world.job(play.texts.filledText(element), nth), (jobKey) => play.call(rpcName, { jobKey, ...more })),
  );

export const completeTask = (element: string, variables: unknown = {}, nth = 0) =>
  onElement('complete task', element, 'CompleteJob', { variables: json(variables) }, nth);
export const failTask = (element: string, retries: number) =>
  onElement('fail task', element, 'FailJob', { retries, errorMessage: 'no' });
export const throwErrorFromTask = (element: string, errorCode: string) =>
  onElement('throw error from task', element, 'ThrowError', { errorCode });
export const updateRetries = (element: string, retries: number) => onElement('retries', element, 'UpdateJobRetries', { retries });
export const updateTimeout = (element: string, timeout: number) => onElement('timeout', element, 'UpdateJobTimeout', { timeout });

interface Publishing {
  readonly ttl?: number;
  readonly id?: string;
}
export const publish = (name: string, correlationKey: string, variables: unknown = {}, { ttl = 0, id = '' }: Publishing = {}) =>
  step(`publish ${name}`, (play) =>
    play.call('PublishMessage', { name, correlationKey, timeToLive: ttl, messageId: id, variables: json(variables) }),
  );

export const broadcast = (signalName: string, variables: unknown = {}) =>
  step(`broadcast ${signalName}`, (play) => play.call('BroadcastSignal', { signalName, variables: json(variables) }));

const onInstance = (says: string, which: Which, run: (play: Play, key: string) => Promise<Outcome>) =>
  step(which.element === undefined ? says : `${says} ${which.element}`, (play) =>
    keyed(
      play.world.instance(which, (text) => play.texts.filledText(text)),
      (key) => run(play, key),
    ),
  );

export const setVariables = (variables: unknown, which: Which = {}, local = false) =>
  onInstance(local ? 'set local variables' : 'set variables', which, (play, elementInstanceKey) =>
    play.call('SetVariables', { elementInstanceKey, variables: json(variables), local }),
  );

export const cancel = (process = 'p~') =>
  onInstance('cancel', { process }, (play, processInstanceKey) => play.call('CancelProcessInstance', { processInstanceKey }));

export const resolve = (element?: string, nth = 0) =>
  step(`resolve${element === undefined ? '' : ` ${element}`}`, (play) =>
    keyed(play.world.incident(element, nth), (incidentKey) => play.call('ResolveIncident', { incidentKey })),
  );

export interface Modification {
  readonly activate?: readonly {
    readonly element: string;
    readonly in?: Which;
    readonly variables?: readonly { readonly of: unknown; readonly at?: string }[];
  }[];
  readonly terminate?: readonly Which[];
  readonly process?: string;
}

export const modify = ({ activate: activated = [], terminate = [], process = 'p~' }: Modification) =>
  onInstance('modify', { process }, (play, processInstanceKey) => {
    const key = (which: Which) => String(play.world.instance(which, (text) => play.texts.filledText(text)) ?? NO_KEY);
    return play.call('ModifyProcessInstance', {
      processInstanceKey,
      activateInstructions: activated.map((each) => ({
        elementId: each.element,
        ancestorElementInstanceKey: each.in ? key(each.in) : '-1',
        variableInstructions: (each.variables ?? []).map(({ of, at = '' }) => ({ variables: json(of), scopeId: at })),
      })),
      terminateInstructions: terminate.map((which) => ({ elementInstanceKey: key(which) })),
    });
  });

interface Resource {
  readonly id: string;
  readonly version?: number;
}
const resource = (play: Play, kind: ResourceKind, which: Resource) =>
  play.world.resource({ kind, ...which, id: play.texts.filledText(which.id) });

export const migrate = (to: Resource, mapping: Readonly<Record<string, string>>, process = 'p~') =>
  onInstance('migrate', { process }, (play, processInstanceKey) =>
    keyed(resource(play, 'process', to), (targetProcessDefinitionKey) =>
      play.call('MigrateProcessInstance', {
        processInstanceKey,
        migrationPlan: {
          targetProcessDefinitionKey,
          mappingInstructions: Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
            sourceElementId,
            targetElementId,
          })),
        },
      }),
    ),
  );

export const evaluate = (decisionId: string, variables: unknown = {}) =>
  step(`evaluate ${decisionId}`, (play) => play.call('EvaluateDecision', { decisionId, variables: json(variables) }));

/** By the key of a deployed version instead of the id. */
export const evaluateVersion = (which: Resource, variables: unknown = {}) =>
  step(`evaluate ${which.id} by key`, (play) =>
    keyed(resource(play, 'decision', which), (decisionKey) =>
      play.call('EvaluateDecision', { decisionKey, variables: json(variables) }),
    ),
  );

export const createVersion = (which: Resource, variables: unknown = {}) =>
  step(`create ${which.id} by key`, (play) =>
    keyed(resource(play, 'process', which), (processDefinitionKey) =>
      play.call('CreateProcessInstance', { processDefinitionKey, variables: json(variables) }),
    ),
  );

export const deleteResource = (kind: ResourceKind, which: Resource) =>
  step(`delete ${kind} ${which.id}`, (play) =>
    keyed(resource(play, kind, which), (resourceKey) => play.call('DeleteResource', { resourceKey })),
  );

/** The engine's clock goes on by the scenario's pace. */
export const timePasses = () =>
  step('time passes', async (play) => {
    await play.timePasses();
    return { code: 'OK' };
  });
