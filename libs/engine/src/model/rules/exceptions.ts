import { BPMN, bpmnChildren } from '../problems';
import type { XmlElement } from '../xml';
import { ACTIVITY, isExecutable } from './bpmn-document';

const JAVA = 'io.camunda.zeebe.model.bpmn';
/** What becomes an element that runs: it has to have an id. */
const RUNS =
  /(^task|Task$|^subProcess|^callActivity|Event$|Gateway$|^sequenceFlow|^compensateEventDefinition|^message|^signal|^error|^escalation)$/;

/**
 * Where Zeebe's check of a diagram throws an exception, so that its text is all that is told: an activity beside a boundary event
 * that is attached to no activity.
 */
export function exceptionOfCheck(definitions: XmlElement): string | undefined {
  return firstOf(definitions, (element) => {
    const events = bpmnChildren(element, 'boundaryEvent');
    if (events.length === 0) return undefined;
    const isBesideActivity = element.children.some((child) => child.namespace === BPMN && ACTIVITY.test(child.name));
    for (const event of events) {
      const host = find(definitions, event.attributes.get('attachedToRef') ?? '');
      if (!host && isBesideActivity)
        return `Cannot invoke "${JAVA}.instance.Activity.equals(Object)" because the return value of "${JAVA}.instance.BoundaryEvent.getAttachedTo()" is null`;
      if (host && !ACTIVITY.test(host.name)) return notAnActivity(host);
    }
    return undefined;
  });
}

/** Where Zeebe throws an exception when it makes what was checked ready to run: something in it has no id. */
export function exceptionOfTransformation(definitions: XmlElement): string | undefined {
  return firstOf(definitions, ({ namespace, name, attributes }, parent) => {
    const isMeant =
      name === 'process' || RUNS.test(name) || (name === 'linkEventDefinition' && parent?.name === 'intermediateCatchEvent');
    return namespace === BPMN && isMeant && !attributes.has('id')
      ? 'Cannot invoke "String.getBytes(java.nio.charset.Charset)" because "value" is null'
      : undefined;
  });
}

function notAnActivity({ name }: XmlElement): string {
  const host = `${JAVA}.impl.instance.${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Impl`;
  const activity = `${JAVA}.instance.Activity`;
  return `class ${host} cannot be cast to class ${activity} (${host} and ${activity} are in unnamed module of loader 'app')`;
}

/** Top-down; processes that do not run are passed over. */
function firstOf(
  element: XmlElement,
  look: (element: XmlElement, parent: XmlElement | undefined) => string | undefined,
  parent?: XmlElement,
): string | undefined {
  if (element.namespace === BPMN && element.name === 'process' && !isExecutable(element)) return undefined;
  const own = look(element, parent);
  if (own !== undefined) return own;
  for (const child of element.children) {
    const inside = firstOf(child, look, element);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function find(element: XmlElement, id: string): XmlElement | undefined {
  if (element.attributes.get('id') === id) return element;
  for (const child of element.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}
