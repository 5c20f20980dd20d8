import { Expression } from '@libs/feel';

import type { EventDefinition, FlowNode } from './model';
import { bpmnChildren, extensions, type Problems } from './problems';
import { eventDefinitions } from './rules/bpmn-document';
import type { XmlElement } from './xml';

/** Messages, errors and escalations of the file, by their ids. */
export type Roots = ReadonlyMap<string, XmlElement>;

const TIMERS = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const;

/** What an event waits for or tells; of several definitions none is taken, since Zeebe runs only one. */
export function readEvent(node: FlowNode, xml: XmlElement, roots: Roots, problems: Problems): EventDefinition | undefined {
  const [definition, second] = eventDefinitions(xml);
  if (!definition) return undefined;
  if (second) problems.add(node.id, 'Event definition must be singular: multiple event definitions are not supported');

  switch (definition.name) {
    case 'messageEventDefinition':
      return node.type === 'endEvent' || node.type === 'intermediateThrowEvent'
        ? { kind: 'message job' }
        : readMessage(definition, roots, problems);
    case 'timerEventDefinition':
      return readTimer(node, definition, problems);
    case 'signalEventDefinition':
      return readSignal(definition, roots, problems);
    case 'errorEventDefinition':
      return { kind: 'error', code: readCode(definition, 'error', roots, problems) };
    case 'escalationEventDefinition':
      return { kind: 'escalation', code: readCode(definition, 'escalation', roots, problems) };
    case 'terminateEventDefinition':
      return { kind: 'terminate' };
    case 'compensateEventDefinition':
      return readCompensation(node, definition);
    case 'linkEventDefinition':
      return { kind: 'link', name: definition.attributes.get('name') ?? '' };
    default:
      problems.add(node.id, `Event definition of this type is not supported: ${definition.name}`);
      return undefined;
  }
}

export function readMessage(xml: XmlElement, roots: Roots, problems: Problems): EventDefinition {
  const message = roots.get(xml.attributes.get('messageRef') ?? '');
  const id = message?.attributes.get('id') ?? '';
  const [subscription] = message ? extensions(message, 'subscription') : [];
  const key = subscription?.attributes.get('correlationKey');
  return {
    kind: 'message',
    name: problems.value(id, message?.attributes.get('name') ?? '') ?? Expression.ofText(''),
    correlationKey: key === undefined ? undefined : problems.value(id, key),
  };
}

function readSignal(xml: XmlElement, roots: Roots, problems: Problems): EventDefinition | undefined {
  const signal = roots.get(xml.attributes.get('signalRef') ?? '');
  const name = problems.value(signal?.attributes.get('id') ?? '', signal?.attributes.get('name') ?? '');
  return name && { kind: 'signal', name };
}

/** As in Zeebe, which overlooks it where a process begins. */
function readCompensation({ type, scope }: FlowNode, xml: XmlElement): EventDefinition | undefined {
  if (type === 'startEvent' && scope?.type === 'process') return undefined;
  return { kind: 'compensation', activityId: xml.attributes.get('activityRef') || undefined };
}

function readTimer(node: FlowNode, xml: XmlElement, problems: Problems): EventDefinition | undefined {
  for (const [tag, timer] of Object.entries(TIMERS)) {
    const [child] = bpmnChildren(xml, tag);
    const when = child && problems.value(`${node.id} > ${tag}`, child.text.trim());
    if (when) return { kind: 'timer', timer, when };
  }
  return undefined;
}

function readCode(xml: XmlElement, kind: 'error' | 'escalation', roots: Roots, problems: Problems) {
  const ref = xml.attributes.get(`${kind}Ref`) ?? '';
  const code = roots.get(ref)?.attributes.get(`${kind}Code`);
  return code ? problems.value(ref, code) : undefined;
}
