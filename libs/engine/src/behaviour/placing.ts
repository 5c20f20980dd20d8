import type { FlowNode } from '../model/model';
import type { ProcessInstanceValue, Texts } from '../record-values';
import { freshInstance } from '../state/fresh-instance';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { begin, beginLater } from './lifecycle';
import { openAll, prepareAll } from './subscriptions';
import { setLocals } from './variables';

export const NO_ANCESTOR = -1;

/** Why an element cannot be placed. Each command has its own words for it. */
export type Misplaced =
  | { readonly why: 'several scopes'; readonly elementId: string }
  | { readonly why: 'multi-instance'; readonly elementId: string }
  | { readonly why: 'subscription'; readonly message: string };

/**
 * Begins elements where no token has led, and the scopes around them that do not run yet.
 *
 * `place` plans and writes nothing, so that a command can still be refused; `carryOut` writes. As in Zeebe, a scope that is
 * made this way gets no input mappings and none of its start event, and listens to its events at once.
 */
export class Placing {
  private readonly steps: (() => void)[] = [];
  /** Scopes as they will be: what FEEL sees in them when their subscriptions are worked out. */
  private readonly drafts = new Map<number, ElementInstance>();
  private readonly planned = new Map<number, ElementInstance[]>();

  constructor(
    private readonly work: Work,
    private readonly process: ElementInstance,
  ) {}

  /**
   * `ancestorKey` chooses among several scopes: what lies between it and the element is made anew. `variablesOf` tells what
   * to write in a scope, or in the element itself, by its id. Answers the keys of the scopes around the element.
   */
  place(
    node: FlowNode,
    ancestorKey: number = NO_ANCESTOR,
    variablesOf: (elementId: string) => Texts = () => [],
  ): readonly number[] | Misplaced {
    const scopes: FlowNode[] = [];
    for (let { scope } = node; scope; { scope } = scope) scopes.unshift(scope);

    const keys: number[] = [];
    let inside: ElementInstance | undefined;
    for (const scope of scopes) {
      const known = this.reusable(scope, inside, ancestorKey);
      if (known && 'why' in known) return known;
      const next: ElementInstance | Misplaced = known ?? this.planScope(scope, inside, variablesOf(scope.id));
      if ('why' in next) return next;
      if (known) this.planVariables(known, variablesOf(scope.id));
      keys.push(next.key);
      inside = next;
    }
    this.planElement(node, inside, variablesOf(node.id));
    return keys;
  }

  carryOut(): void {
    for (const step of this.steps) step();
  }

  /** The running scope to go on in; none, if it has to be made. */
  private reusable(
    node: FlowNode,
    inside: ElementInstance | undefined,
    ancestorKey: number,
  ): ElementInstance | Misplaced | undefined {
    const found = inside ? this.childrenOf(inside).filter((child) => child.node.id === node.id) : this.running();
    const [only] = found;
    if (!only) return undefined;
    if (found.length === 1) return isInside(only, ancestorKey) ? undefined : only;
    if (ancestorKey === NO_ANCESTOR) return { why: 'several scopes', elementId: node.id };

    const chosen = found.find(({ key }) => key === ancestorKey);
    if (chosen) return chosen;
    if (found.some((each) => isInside(each, ancestorKey))) return undefined;
    const ancestor = this.work.state.instances.get(ancestorKey);
    return found.find(({ key }) => ancestor && isInside(ancestor, key)) ?? { why: 'several scopes', elementId: node.id };
  }

  private running(): ElementInstance[] {
    const { key } = this.process;
    return this.work.state.instances.has(key) || this.drafts.has(key) ? [this.draftOf(this.process)] : [];
  }

  private childrenOf({ key }: ElementInstance): ElementInstance[] {
    const children = this.work.state.instances.get(key)?.children ?? [];
    return [...[...children].map((child) => this.draftOf(child)), ...(this.planned.get(key) ?? [])];
  }

  private draftOf(instance: ElementInstance): ElementInstance {
    const known = this.drafts.get(instance.key);
    if (known) return known;
    const scope = instance.scope && this.draftOf(instance.scope);
    const draft = { ...instance, scope, variables: instance.variables && new Map(instance.variables) };
    this.drafts.set(instance.key, draft);
    return draft;
  }

  private planScope(node: FlowNode, inside: ElementInstance | undefined, variables: Texts): ElementInstance | Misplaced {
    // Neither a multi-instance body nor one of its instances can be made this way.
    if (node.loop || node.scope?.loop) return { why: 'multi-instance', elementId: node.id };
    const key = inside ? this.work.nextKey() : this.process.key;
    const value = this.valueOf(node, inside);
    const draft = freshInstance(key, value, node, inside);
    if (!inside && this.process.variables) draft.variables = new Map(this.process.variables);
    this.drafts.set(key, draft);
    if (inside) this.planned.set(inside.key, [...(this.planned.get(inside.key) ?? []), draft]);

    see(draft, variables);
    const prepared = prepareAll(this.work, draft, node.listensTo);
    if (prepared instanceof Failure)
      return {
        why: 'subscription',
        message: `Expected to subscribe to catch event(s) of '${node.id}' but ${prepared.message}`,
      };
    this.steps.push(() => {
      this.work.emit('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value);
      const instance = this.work.state.instances.get(key) ?? draft;
      setLocals(this.work, instance, variables);
      this.work.emit('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value);
      openAll(this.work, instance, prepared);
    });
    return draft;
  }

  private planVariables(draft: ElementInstance, variables: Texts): void {
    if (variables.length === 0) return;
    see(draft, variables);
    this.steps.push(() => setLocals(this.work, this.work.state.instances.get(draft.key) ?? draft, variables));
  }

  /** Its variables are there before it is. */
  private planElement(node: FlowNode, inside: ElementInstance | undefined, variables: Texts): void {
    const key = this.work.nextKey();
    const value = this.valueOf(node, inside);
    this.steps.push(() => {
      const scope = this.work.state.instances.get(value.flowScopeKey);
      if (scope) beginLater(this.work, scope, key, value);
      // As in Zeebe, where even the process can be placed: in nothing.
      else if (!inside) this.work.later(() => begin(this.work, key, value));
      const draft = freshInstance(key, value, node, inside);
      for (const text of variables) {
        setLocals(this.work, draft, [text]);
        draft.variables = this.work.state.earlyVariables.get(key);
      }
    });
  }

  private valueOf({ id, recordType, recordEventType }: FlowNode, inside: ElementInstance | undefined): ProcessInstanceValue {
    return {
      ...this.process.value,
      elementId: id,
      bpmnElementType: recordType,
      bpmnEventType: recordEventType,
      flowScopeKey: inside?.key ?? -1,
      parentProcessInstanceKey: -1,
      parentElementInstanceKey: -1,
    };
  }
}

function isInside({ scope }: ElementInstance, ancestorKey: number): boolean {
  return scope !== undefined && (scope.key === ancestorKey || isInside(scope, ancestorKey));
}

function see(draft: ElementInstance, variables: Texts): void {
  draft.variables ??= new Map();
  for (const [name, text] of variables) draft.variables.set(name, { key: -1, text, parsed: undefined, isParsed: false });
}
