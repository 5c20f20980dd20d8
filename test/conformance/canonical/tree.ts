import type { Seen } from '../play/observer';
import type { Texts } from '../play/texts';
import type { World } from '../play/world';
import { DueDates } from './due-dates';
import { compare, shown } from './values';

/** An element instance, or what stands outside all of them, with what happened to it in order. */
export interface Branch {
  readonly title: string;
  /** The events of one kind of thing; those of different lanes commute. */
  readonly lanes: Map<string, string[]>;
  readonly children: Branch[];
  phase: string;
}

const branch = (title: string): Branch => ({ title, lanes: new Map(), children: [], phase: 'none' });

/** The engine's own bookkeeping, which no client sees. */
const INTERNAL = new Set([
  'PROCESS_EVENT',
  'PROCESS_INSTANCE_BATCH',
  'JOB_BATCH',
  'MESSAGE_BATCH',
  'COMMAND_DISTRIBUTION',
  'DEPLOYMENT_DISTRIBUTION',
  'CHECKPOINT',
  'MESSAGE_CORRELATION',
  'PROCESS_INSTANCE_RESULT',
]);
/** Fields told by where an event stands in the tree. */
const PLACE = new Set([
  'bpmnProcessId',
  'elementId',
  'targetElementId',
  'bpmnElementType',
  'bpmnEventType',
  'version',
  'processDefinitionVersion',
  'name',
  'value',
]);
const WITH_PLACE = new Set([
  'DEPLOYMENT',
  'PROCESS',
  'DECISION',
  'DECISION_REQUIREMENTS',
  'FORM',
  'MESSAGE_START_EVENT_SUBSCRIPTION',
  'PROCESS_INSTANCE_CREATION',
  'MESSAGE',
  'SIGNAL',
]);

/**
 * Folds the records of a play into a tree: element instances in their scope, called processes in their call activity.
 *
 * Two runs are the same if their trees are: within a lane of an instance the order is exact, each event carries its step and
 * the state of its scope, and an instance the flows by which it was reached. Siblings are a multiset, so concurrent branches
 * commute; a loop also tells the order in which its inner instances went on. It is the equality of Mazurkiewicz traces.
 */
export class Tree {
  readonly root = branch('');
  private readonly branches = new Map<number, Branch>();
  /** Flows taken that no element instance was reached by yet, by scope. */
  private readonly taken = new Map<number, string[]>();
  private readonly lastCompleted = new Map<number, Branch>();
  private readonly dueDates: DueDates;

  constructor(
    world: World,
    private readonly texts: Texts,
    private readonly targets: ReadonlyMap<string, string>,
    private readonly isJoin: (element: string) => boolean,
  ) {
    this.dueDates = new DueDates(texts);
    for (const { step, record } of world.records) if (!INTERNAL.has(record.valueType)) this.take(step, record);
  }

  private take(step: number, record: Seen): void {
    if (record.valueType !== 'PROCESS_INSTANCE') return this.takeOther(step, record);
    const { key, intent, value } = record;
    const scopeKey = Number(value['flowScopeKey']);
    const id = String(value['elementId']);
    if (intent === 'SEQUENCE_FLOW_TAKEN') {
      this.taken.set(scopeKey, [...(this.taken.get(scopeKey) ?? []), id]);
      note(this.lastCompleted.get(scopeKey) ?? this.at(scopeKey), `flow ${id}`, `${step} TAKEN`);
      return;
    }
    const isProcess = value['bpmnElementType'] === 'PROCESS';
    const scope = this.at(isProcess ? Number(value['parentElementInstanceKey']) : scopeKey);
    const known = this.branches.get(key);
    const own = known && known.title !== '' ? known : this.begin(key, scope, scopeKey, record, known);
    const short = intent.replace('ELEMENT_', '');
    note(own, '', `${step} ${short}${isProcess ? '' : ` in ${scope.phase}`}`);
    own.phase = short;
    if (scope.title.includes(' MULTI_INSTANCE_BODY')) note(scope, '', `${step} inner ${short}`);
    if (intent === 'ELEMENT_COMPLETED') this.lastCompleted.set(scopeKey, own);
  }

  private begin(key: number, scope: Branch, scopeKey: number, { value }: Seen, early?: Branch): Branch {
    const id = String(value['elementId']);
    const type = String(value['bpmnElementType']);
    const event = String(value['bpmnEventType'] ?? '');
    const kind = event === '' || event === 'UNSPECIFIED' || event === 'NONE' ? type : `${type} ${event}`;
    const via = type === 'PROCESS' ? '' : this.reachedBy(scopeKey, id);
    const title = `${this.texts.masked(id)} ${kind}${type === 'PROCESS' ? ` v${String(value['version'])}` : ''}${via}`;
    const own: Branch = { ...branch(title), ...(early ? { lanes: early.lanes, children: early.children } : {}) };
    this.branches.set(key, own);
    scope.children.push(own);
    return own;
  }

  private reachedBy(scopeKey: number, id: string): string {
    const open = this.taken.get(scopeKey) ?? [];
    const mine = open.filter((flow) => this.targets.get(flow) === id);
    const used = this.isJoin(id) ? [...new Set(mine)] : mine.slice(0, 1);
    for (const flow of used) open.splice(open.indexOf(flow), 1);
    return used.length === 0 ? '' : ` by ${used.sort().join(' ')}`;
  }

  private takeOther(step: number, record: Seen): void {
    const { valueType, intent, value } = record;
    const owner = this.at(ownerOf(record));
    const name = this.texts.masked(nameOf(record));
    if (valueType === 'VARIABLE')
      return note(owner, `VARIABLE ${name}`, `${step} ${intent} ${this.texts.masked(String(value['value']))} in ${owner.phase}`);
    const fields = WITH_PLACE.has(valueType)
      ? value
      : Object.fromEntries(Object.entries(value).filter(([field]) => !PLACE.has(field)));
    const due = valueType === 'TIMER' ? ` ${this.dueDates.of(record)}` : '';
    const details = shown(fields, this.texts);
    note(
      owner,
      LANE_OF_ELEMENT.has(valueType) ? '' : `${valueType} ${name}`,
      `${step} ${valueType} ${intent}${name === '' ? '' : ` ${name}`}${due}${details === '{}' ? '' : ` ${details}`}`,
    );
  }

  private at(key: number): Branch {
    if (!(key > 0)) return this.root;
    const known = this.branches.get(key) ?? branch('');
    this.branches.set(key, known);
    return known;
  }
}

/** What keeps its order among an element's own states. */
const LANE_OF_ELEMENT = new Set(['JOB', 'INCIDENT', 'DECISION_EVALUATION', 'USER_TASK']);

function note(to: Branch, lane: string, line: string): void {
  to.lanes.set(lane, [...(to.lanes.get(lane) ?? []), line]);
}

function ownerOf({ valueType, value }: Seen): number {
  if (valueType === 'VARIABLE' || valueType === 'VARIABLE_DOCUMENT') return Number(value['scopeKey']);
  if (valueType === 'SIGNAL_SUBSCRIPTION') return Number(value['catchEventInstanceKey']);
  if (valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION') return -1;
  const element = Number(value['elementInstanceKey']);
  return element > 0 ? element : Number(value['processInstanceKey'] ?? -1);
}

function nameOf({ value }: Seen): string {
  const fields = [
    'name',
    'targetElementId',
    'elementId',
    'messageName',
    'signalName',
    'catchEventId',
    'compensableActivityId',
    'throwElementId',
    'decisionId',
    'bpmnProcessId',
    'formId',
  ];
  const named = fields.map((field) => value[field]).find((each) => typeof each === 'string' && each !== '');
  return typeof named === 'string' ? named : '';
}

/** The tree as lines, children by their text. */
export function lines(of: Branch, depth = 0): string[] {
  const indent = ' '.repeat(depth);
  const lanes = [...of.lanes]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([lane, all]) => [
      ...(lane === '' ? [] : [`${indent}· ${lane}`]),
      ...all.map((line) => `${indent}${lane === '' ? '' : ' '}${line}`),
    ]);
  const children = of.children.map((child) => [`${indent}${child.title}`, ...lines(child, depth + 1)]);
  children.sort((a, b) => compare(a.join('\n'), b.join('\n')));
  return [...lanes, ...children.flat()];
}
