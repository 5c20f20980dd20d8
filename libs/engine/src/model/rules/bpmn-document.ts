import { BPMN, bpmnChildren, type Fault } from '../problems';
import type { XmlElement } from '../xml';

/** The names of elements that are activities. */
export const ACTIVITY = /(^task|Task|^subProcess|^callActivity)$/;

export function isExecutable(process: XmlElement): boolean {
  return process.attributes.get('isExecutable') === 'true';
}

/** A diagram as its rules see it: who stands in what, and who is connected with whom. */
export class BpmnDocument {
  /** What is to be checked: what stands in processes that do not run is not. */
  readonly all: XmlElement[] = [];
  private readonly parents = new Map<XmlElement, XmlElement>();
  private readonly ids = new Map<string, XmlElement>();

  constructor(definitions: XmlElement) {
    this.visit(definitions);
  }

  private visit(element: XmlElement, isLookedAt = true): void {
    const runs = isLookedAt && !(element.namespace === BPMN && element.name === 'process' && !isExecutable(element));
    if (runs) this.all.push(element);
    const id = element.attributes.get('id');
    if (id !== undefined) this.ids.set(id, element);
    for (const child of element.children) {
      this.parents.set(child, element);
      this.visit(child, runs);
    }
  }

  parentOf(element: XmlElement): XmlElement | undefined {
    return this.parents.get(element);
  }

  /** What the attribute refers to. */
  referred(element: XmlElement, attribute: string): XmlElement | undefined {
    const id = element.attributes.get(attribute);
    return id === undefined ? undefined : this.ids.get(id);
  }

  named(name: string): XmlElement[] {
    return this.all.filter((element) => element.name === name && element.namespace === BPMN);
  }

  outgoing(element: XmlElement): XmlElement[] {
    return this.flows(element, 'sourceRef');
  }

  incoming(element: XmlElement): XmlElement[] {
    return this.flows(element, 'targetRef');
  }

  private flows(element: XmlElement, end: string): XmlElement[] {
    const scope = this.parentOf(element);
    const id = element.attributes.get('id');
    return scope ? bpmnChildren(scope, 'sequenceFlow').filter((flow) => flow.attributes.get(end) === id) : [];
  }

  boundariesOf(activity: XmlElement): XmlElement[] {
    const id = activity.attributes.get('id');
    return this.named('boundaryEvent').filter((event) => event.attributes.get('attachedToRef') === id);
  }

  /** How Zeebe calls an element in its messages: by its id, or by where it stands in the nearest element that has one. */
  placeOf(element: XmlElement): string {
    const id = element.namespace === BPMN && element.name !== 'definitions' ? element.attributes.get('id') : undefined;
    const parent = this.parentOf(element);
    if (id !== undefined) return id;
    return parent ? `${this.placeOf(parent)} > ${element.name}` : element.name;
  }
}

export function eventDefinitions(event: XmlElement): XmlElement[] {
  return event.children.filter((child) => child.namespace === BPMN && child.name.endsWith('EventDefinition'));
}

/** What one rule looks at, and how it complains. */
export type Rule = (element: XmlElement, complain: (fault: Fault) => void, document: BpmnDocument) => void;
