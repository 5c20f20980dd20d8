import type { Expression } from '@libs/feel';

import type { Mappings } from '../mappings';
import { type ElementType, EVENT_NAME, type EventKind, RECORD_NAME } from './element-types';

export interface Flow {
  readonly id: string;
  readonly source: FlowNode;
  readonly target: FlowNode;
  readonly condition: Expression | undefined;
}

/** What an event waits for, or tells. */
export type EventDefinition =
  | { readonly kind: 'message'; readonly name: Expression; readonly correlationKey: Expression | undefined }
  /** A message that a worker sends. */
  | { readonly kind: 'message job' }
  | { readonly kind: 'timer'; readonly timer: 'duration' | 'date' | 'cycle'; readonly when: Expression }
  | { readonly kind: 'signal'; readonly name: Expression }
  | { readonly kind: 'error'; readonly code: Expression | undefined }
  | { readonly kind: 'escalation'; readonly code: Expression | undefined }
  | {
      readonly kind: 'compensation';
      /** The one activity to undo; all of the scope if it is not given. */
      readonly activityId: string | undefined;
    }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'terminate' };

export interface JobDefinition {
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a user task: it goes into the headers when the job is made. */
  readonly assignment?: Assignment;
}

/** Who may do a user task, until when, and with which form. */
export interface Assignment {
  readonly assignee: Expression | undefined;
  readonly candidateGroups: Expression | undefined;
  readonly candidateUsers: Expression | undefined;
  readonly dueDate: Expression | undefined;
  readonly followUpDate: Expression | undefined;
  /** A form that was deployed by itself: its newest key is told. */
  readonly formId: Expression | undefined;
  readonly externalReference: Expression | undefined;
}

/** A user task that is no job. */
export interface TaskDefinition {
  readonly headers: Readonly<Record<string, string>>;
  readonly assignment: Assignment;
}

export interface Loop {
  readonly isSequential: boolean;
  readonly inputCollection: Expression;
  readonly inputElement: string | undefined;
  readonly outputCollection: string | undefined;
  readonly outputElement: Expression | undefined;
  /** The output element, when it is a plain variable name: each instance gets it, empty. */
  readonly outputVariable: string | undefined;
  readonly completionCondition: Expression | undefined;
}

/** One element of a process, ready to run: nothing of the XML is left in it. */
export class FlowNode {
  readonly incoming: Flow[] = [];
  /** In the order in which Zeebe takes and tries them: the reverse of the file's. */
  readonly outgoing: Flow[] = [];
  readonly boundaries: FlowNode[] = [];
  readonly children: FlowNode[] = [];
  readonly recordType: string;
  /** The events that the element itself and those on its boundary wait for. */
  ownEvents: readonly FlowNode[] = [];
  /** The events that begin this process itself. */
  entries: readonly FlowNode[] = [];
  /** The events that begin event sub-processes inside it. */
  startEvents: readonly FlowNode[] = [];
  listensTo: readonly FlowNode[] = [];
  defaultFlow: Flow | undefined;
  inputs: Mappings | undefined;
  outputs: Mappings | undefined;
  event: EventDefinition | undefined;
  isInterrupting = true;
  attachedTo: FlowNode | undefined;
  /** What a compensation boundary event is associated with: it undoes what the activity has done. */
  handler: FlowNode | undefined;
  /** Stands beside the flow, as the handler of a compensation. */
  isForCompensation = false;
  /** The none start of a process or sub-process, the event start of an event sub-process. */
  start: FlowNode | undefined;
  job: JobDefinition | undefined;
  userTask: TaskDefinition | undefined;
  /** Execution listeners: jobs before and after its own. */
  startListeners: readonly JobDefinition[] = [];
  endListeners: readonly JobDefinition[] = [];
  loop: Loop | undefined;
  /** The activity inside a multi-instance body. */
  inner: FlowNode | undefined;
  called: { processId: Expression; propagatesToChild: boolean; propagatesToParent: boolean } | undefined;
  decision: { id: Expression; resultVariable: string } | undefined;
  script: { expression: Expression; resultVariable: string } | undefined;

  constructor(
    readonly id: string,
    readonly type: ElementType,
    public scope: FlowNode | undefined,
  ) {
    this.recordType = RECORD_NAME[type];
  }

  get eventKind(): EventKind {
    return this.event?.kind ?? 'none';
  }

  get recordEventType(): string {
    return IS_EVENT.has(this.type) || this.event ? EVENT_NAME[this.eventKind] : 'UNSPECIFIED';
  }

  /** The diagram is complete: works out what is asked again and again. */
  settle(): void {
    const isCatching = this.type === 'intermediateCatchEvent' || this.type === 'receiveTask';
    const own =
      this.type === 'eventBasedGateway' ? this.outgoing.map((flow) => flow.target) : isCatching ? [this as FlowNode] : [];
    this.ownEvents = [...own, ...this.boundaries].filter((node) => node.event);
    if (this.type === 'process') this.entries = this.children.filter((child) => child.type === 'startEvent' && child.event);
    this.startEvents = this.children.flatMap((child) =>
      child.type === 'eventSubProcess' && child.start?.event ? [child.start] : [],
    );
    this.listensTo = [...this.ownEvents, ...this.startEvents];
  }
}

const IS_EVENT: ReadonlySet<ElementType> = new Set([
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
]);

/** A process as it runs. */
export interface ProcessModel {
  readonly id: string;
  readonly root: FlowNode;
  /** By id; an activity that is repeated stands here as its body. */
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: ReadonlyMap<string, Flow>;
}

export function nodeOf(model: ProcessModel, id: string, recordType: string): FlowNode {
  const node = model.nodes.get(id);
  const found = node?.recordType === recordType ? node : node?.inner;
  if (!found) throw new Error(`Expected process ${model.id} to hold element ${id}, but it does not`);
  return found;
}
