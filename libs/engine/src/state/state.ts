import type { FlowNode, ProcessModel } from '../model/model';
import type { DecisionModel } from '@libs/feel';
import type {
  CompensationSubscriptionValue,
  DecisionRequirementsValue,
  DecisionValue,
  FormValue,
  IncidentValue,
  JobValue,
  MessageStartEventSubscriptionValue,
  MessageSubscriptionValue,
  MessageValue,
  ProcessInstanceValue,
  ProcessMessageSubscriptionValue,
  ProcessValue,
  SignalSubscriptionValue,
  Texts,
  TimerValue,
  UserTaskValue,
} from '../record-values';
import { CaseMap } from '../eviction/case-map';
import { noteNames } from '../eviction/evicted-cases';
import type { WayBack } from '../eviction/way-back';
import { FIRST_KEY } from '../records';
import { type Due, DueQueue } from './due-queue';
import { SharedTexts } from './shared-texts';

const STALE_MAX = 1_000;

export type Phase = 'activating' | 'activated' | 'completing' | 'terminating';

export interface Variable {
  readonly key: number;
  /** JSON, as it came. */
  text: string;
  /** The text as FEEL reads it, once somebody has asked. */
  parsed: unknown;
  isParsed: boolean;
}

export interface Trigger {
  readonly key: number;
  readonly eventId: string;
  readonly variables: Texts;
}

/** One element that is running. What most elements never need is left undefined. */
export interface ElementInstance {
  readonly key: number;
  /** Both change when the process goes over to another definition. */
  value: ProcessInstanceValue;
  node: FlowNode;
  readonly scope: ElementInstance | undefined;
  phase: Phase;
  children: Set<ElementInstance> | undefined;
  /** Flows that were taken inside this scope and whose target has not begun. */
  pendingFlows: number;
  /** Flows that wait at a join: gateway, flow, how often. */
  waitingFlows: Map<string, Map<string, number>> | undefined;
  variables: Map<string, Variable> | undefined;
  triggers: Trigger[] | undefined;
  /** The event sub-process that has interrupted this scope. */
  interruptedBy: string | undefined;
  jobKey: number;
  /** What a native user task says. */
  userTask: UserTaskValue | undefined;
  calledKey: number;
  incidentKey: number;
  loopCounter: number;
  /** How many of its execution listeners have answered in this phase. */
  listenersDone: number;
  completedChildren: number;
  terminatedChildren: number;
  timers: Map<number, TimerValue> | undefined;
  signals: Map<number, SignalSubscriptionValue> | undefined;
  /** By message name; the state of a subscription is in `openMessages`. */
  subscriptions: Map<string, ProcessSubscription> | undefined;
}

export interface ProcessSubscription {
  readonly key: number;
  value: ProcessMessageSubscriptionValue;
  phase: 'opening' | 'open' | 'closing';
}

export type JobPhase = 'ACTIVATABLE' | 'ACTIVATED' | 'FAILED' | 'ERROR_THROWN';

export interface Job {
  readonly key: number;
  value: JobValue;
  phase: JobPhase;
}

export interface StoredMessage {
  readonly key: number;
  readonly value: MessageValue;
  /** A message reaches a process id once. */
  readonly correlatedTo: Set<string>;
}

export interface MessageSubscription {
  readonly key: number;
  value: MessageSubscriptionValue;
  isCorrelating: boolean;
}

/** A message that begins a process. */
export interface StartSubscription {
  readonly key: number;
  readonly value: MessageStartEventSubscriptionValue;
}

export interface ProcessDefinition {
  readonly key: number;
  readonly value: ProcessValue;
  readonly model: ProcessModel;
}

export interface DecisionGraph {
  readonly key: number;
  readonly value: DecisionRequirementsValue;
  readonly model: DecisionModel;
}

export interface Incident {
  readonly key: number;
  value: IncidentValue;
}

/**
 * All the engine knows. Events change it, in `apply/`, and nothing else does.
 *
 * Invariant: the state is the fold of the events; what is kept outside of it (heaps of what is due, of what can be
 * activated) is derived from it and may hold entries that no longer count.
 */
export class State {
  position = 0;
  lastKey = FIRST_KEY - 1;
  readonly definitions = new Map<number, ProcessDefinition>();
  readonly definitionsByVersion = new Map<string, ProcessDefinition>();
  readonly newestProcess = new Map<string, ProcessDefinition>();
  /** The highest version there ever was, by process id; one that was deleted is never given again. */
  readonly highestProcess = new Map<string, number>();
  readonly graphs = new Map<number, DecisionGraph>();
  readonly newestGraph = new Map<string, DecisionGraph>();
  readonly decisions = new Map<number, DecisionValue>();
  readonly newestDecision = new Map<string, DecisionValue>();
  readonly forms = new Map<number, FormValue>();
  readonly newestForm = new Map<string, FormValue>();
  readonly highestForm = new Map<string, number>();
  readonly instances: CaseMap<ElementInstance>;
  readonly jobs: CaseMap<Job>;
  readonly incidents: CaseMap<Incident>;
  /** What incidents say. */
  readonly incidentTexts = new SharedTexts();
  readonly timers: CaseMap<TimerValue>;
  /** Those of them that begin processes. */
  readonly startTimers = new Map<number, TimerValue>();
  readonly signals: CaseMap<SignalSubscriptionValue>;
  readonly signalsByName = new Map<string, Map<number, SignalSubscriptionValue>>();
  readonly messages = new Map<number, StoredMessage>();
  /** By name and correlation key, in the order of publication. */
  readonly messagesByKey = new Map<string, Map<number, StoredMessage>>();
  readonly messageIds = new Set<string>();
  readonly subscriptions: CaseMap<MessageSubscription>;
  readonly subscriptionsByKey = new Map<string, Map<number, MessageSubscription>>();
  /** By element instance and message name. */
  readonly subscriptionsByElement = new Map<string, MessageSubscription>();

  /** By message name and process definition. */
  readonly startMessages = new Map<string, Map<number, StartSubscription>>();
  /** Process ids with the correlation keys under which an instance runs that a message has begun. */
  readonly startLocks = new Set<string>();
  /** By process instance: the correlation key of the message that has begun it. */
  readonly startKeys = new Map<number, string>();
  /** By process instance: the event that begins it, until the process takes it. */
  readonly startTriggers = new Map<number, Trigger>();
  /** By process instance: what has been done and can be undone, the oldest first. */
  readonly compensations: CaseMap<Map<number, CompensationSubscriptionValue>>;

  /** Variables of processes that are about to begin. */
  readonly earlyVariables = new Map<number, Map<string, Variable>>();

  /** By checksum; never part of a snapshot. */
  readonly compiled = new Map<string, readonly ProcessModel[]>();
  readonly due = new DueQueue();
  readonly activatable = new Map<string, DueQueue>();

  constructor(readonly evicted: WayBack) {
    this.instances = new CaseMap(evicted);
    this.jobs = new CaseMap(evicted);
    this.incidents = new CaseMap(evicted);
    this.timers = new CaseMap(evicted);
    this.signals = new CaseMap(evicted);
    this.subscriptions = new CaseMap(evicted);
    this.compensations = new CaseMap(evicted);
  }

  definition(processId: string, version: number): ProcessDefinition | undefined {
    return this.definitionsByVersion.get(pairKey(version, processId));
  }

  /** What the newest version of the process is once this one is gone. */
  versionBefore({ model, value }: ProcessDefinition): ProcessDefinition | undefined {
    for (let version = value.version - 1; version > 0; version--) {
      const found = this.definition(model.id, version);
      if (found) return found;
    }
    return undefined;
  }

  /** A job lies ready: the one with the lowest key goes first. Jobs that nobody takes (people's tasks) must not pile up here. */
  offer({ key, value: { type } }: Job): void {
    let queue = this.activatable.get(type);
    if (!queue) this.activatable.set(type, (queue = new DueQueue()));
    this.tidyReady(queue);
    queue.push({ at: key, key, what: 'job-timeout' });
  }

  await(due: Due): void {
    this.tidyDue();
    this.due.push(due);
  }

  /** What has left the memory or is no longer waited for must not pile up in the heaps. */
  tidy(): void {
    this.tidyDue();
    for (const queue of this.activatable.values()) this.tidyReady(queue);
  }

  private tidyDue(): void {
    if (this.due.size > 2 * (this.timers.size + this.jobs.size + this.messages.size) + STALE_MAX)
      this.due.keepOnly((each) => this.isAwaited(each));
  }

  private tidyReady(queue: DueQueue): void {
    if (queue.size > 2 * this.jobs.size + STALE_MAX) queue.keepOnly(({ key }) => this.isReady(key));
  }

  /** Jobs that somebody can take, the oldest first; of those that were evicted, as many as are asked for. Some may be gone. */
  readyJobs(type: string, count: number): DueQueue | undefined {
    this.evicted.bringFirst(noteNames.jobsOf(type), count);
    return this.activatable.get(type);
  }

  isReady(jobKey: number): boolean {
    return this.jobs.inMemory(jobKey)?.phase === 'ACTIVATABLE';
  }

  /** Who waits for messages with a name and a correlation key. */
  subscriptionsAt(nameAndCorrelationKey: string): readonly MessageSubscription[] {
    this.evicted.bringAll(noteNames.messagesAt(nameAndCorrelationKey));
    return [...(this.subscriptionsByKey.get(nameAndCorrelationKey)?.values() ?? [])];
  }

  listenersTo(signalName: string): readonly [key: number, SignalSubscriptionValue][] {
    this.evicted.bringAll(noteNames.signalsOf(signalName));
    return [...(this.signalsByName.get(signalName) ?? [])];
  }

  /** What is no longer waited for may still stand in the queue. */
  isAwaited({ what, key, at }: Due): boolean {
    if (what === 'timer') return this.timers.inMemory(key) !== undefined;
    if (what === 'message') return this.messages.has(key);
    const job = this.jobs.inMemory(key);
    return what === 'job-timeout'
      ? job?.phase === 'ACTIVATED' && job.value.deadline === at
      : job?.phase === 'FAILED' && job.value.recurringTime === at;
  }
}

export function pairKey(one: string | number, other: string): string {
  return `${one}\u0000${other}`;
}
