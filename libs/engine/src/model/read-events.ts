import { Expression } from '@libs/feel';

import type { EventDefinition, FlowNode } from './model';
import { bpmnChildren, extensions, type Problems } from './problems';
import type { XmlElement } from './xml';

/** Messages, errors and escalations of the file, by their ids. */
export type Roots = ReadonlyMap<string, XmlElement>;

const TIMERS = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const;

/** What an event waits for or tells; of several definitions none is taken, since Zeebe runs only one. */
export function readEvent(node: FlowNode, xml: XmlElement, roots: Roots, problems: Problems): EventDefinition | undefined {
  const definitions = xml.children.filter((child) => child.name.endsWith('EventDefinition'));
  const [definition] = definitions;
  if (!definition) {
    if (node.type === 'intermediateCatchEvent') problems.add(node.id, 'Must have exactly one event definition');
    if (node.type === 'boundaryEvent') problems.add(node.id, 'Boundary events must have exactly one event definition');
    return undefined;
  }
  if (definitions.length > 1)
    problems.add(node.id, 'Event definition must be singular: multiple event definitions are not supported');

  const id = definition.attributes.get('id') ?? node.id;
  switch (definition.name) {
    case 'messageEventDefinition':
      return node.type === 'endEvent' || node.type === 'intermediateThrowEvent'
        ? undefined
        : readMessage(id, definition, roots, problems, node.scope?.type === 'process' && node.type === 'startEvent');
    case 'timerEventDefinition':
      return readTimer(node, id, definition, problems);
    case 'signalEventDefinition':
      return readSignal(node, id, definition, roots, problems);
    case 'errorEventDefinition':
      return { kind: 'error', code: readCode(node, definition, 'error', roots, problems) };
    case 'escalationEventDefinition':
      return { kind: 'escalation', code: readCode(node, definition, 'escalation', roots, problems) };
    case 'terminateEventDefinition':
      return { kind: 'terminate' };
    case 'compensateEventDefinition':
      return readCompensation(node, definition, problems);
    case 'linkEventDefinition':
      return { kind: 'link', name: definition.attributes.get('name') ?? '' };
    default:
      problems.add(node.id, `Event definition of this type is not supported: ${definition.name}`);
      return undefined;
  }
}

export function readMessage(
  id: string,
  xml: XmlElement,
  roots: Roots,
  problems: Problems,
  isStart: boolean,
): EventDefinition | undefined {
  const message = roots.get(xml.attributes.get('messageRef') ?? '');
  if (!message) {
    problems.add(id, 'Must reference a message');
    return undefined;
  }
  const messageId = message.attributes.get('id') ?? '';
  const name = message.attributes.get('name');
  if (!name) problems.add(messageId, 'Name must be present and not empty');

  const subscriptions = extensions(message, 'subscription');
  const key = subscriptions[0]?.attributes.get('correlationKey');
  if (!isStart && subscriptions.length !== 1)
    problems.add(messageId, 'Must have exactly one zeebe:subscription extension element');
  else if (!isStart && !key) problems.add(messageId, 'zeebe:correlationKey must be present and not empty');
  else if (key && !key.startsWith('='))
    problems.add(
      `${messageId} > extensionElements > subscription`,
      `Expected expression but found static value '${key}'. An expression must start with '=' (e.g. '=${key}').`,
    );

  const nameValue = problems.value(messageId, name ?? '');
  return {
    kind: 'message',
    name: nameValue ?? Expression.ofText(''),
    correlationKey: key === undefined ? undefined : problems.value(messageId, key),
  };
}

function readSignal(node: FlowNode, id: string, xml: XmlElement, roots: Roots, problems: Problems): EventDefinition | undefined {
  if (node.type === 'endEvent' || node.type === 'intermediateThrowEvent')
    problems.add(node.id, 'Throwing a signal is not supported yet');
  const signal = roots.get(xml.attributes.get('signalRef') ?? '');
  const signalId = signal?.attributes.get('id') ?? '';
  const name = signal?.attributes.get('name');
  if (!signal) problems.add(id, 'Must reference a signal');
  else if (!name) problems.add(signalId, 'Name must be present and not empty');
  const value = name && problems.value(signalId, name);
  return value ? { kind: 'signal', name: value } : undefined;
}

function readCompensation({ id, type, scope }: FlowNode, xml: XmlElement, problems: Problems): EventDefinition | undefined {
  // As in Zeebe, which overlooks it where a process begins.
  if (type === 'startEvent' && scope?.type === 'process') return undefined;
  const place = { endEvent: 'end event', intermediateThrowEvent: 'intermediate throwing event' };
  const isThrowing = type === 'endEvent' || type === 'intermediateThrowEvent';
  if (isThrowing && xml.attributes.has('waitForCompletion') && xml.attributes.get('waitForCompletion') !== 'true')
    problems.add(id, `A compensation ${place[type]} waitForCompletion attribute must be true or not present`);
  if (type === 'intermediateCatchEvent') problems.add(id, 'Event definition must be one of: message, timer, signal, or link');
  return { kind: 'compensation', id: xml.attributes.get('id') ?? id, activityId: xml.attributes.get('activityRef') || undefined };
}

function readTimer(node: FlowNode, id: string, xml: XmlElement, problems: Problems): EventDefinition | undefined {
  const given = Object.entries(TIMERS).flatMap(([tag, timer]) =>
    bpmnChildren(xml, tag).map((child) => ({ timer, text: child.text.trim(), tag })),
  );
  const [first] = given;
  if (!first || given.length > 1) problems.add(id, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
  if (node.type === 'intermediateCatchEvent' && (!first || first.timer === 'cycle'))
    problems.add(node.id, 'Intermediate timer catch event must have either a time duration or a time date.');
  if (!first) return undefined;
  if (node.type === 'boundaryEvent' && node.isInterrupting && first.timer === 'cycle')
    problems.add(node.id, 'Interrupting timer event with time cycle is not allowed.');
  if (node.type === 'startEvent' && node.isInterrupting && node.scope?.type === 'eventSubProcess' && first.timer === 'cycle')
    problems.add(node.id, 'Interrupting timer event with time cycle is not allowed.');

  const when = problems.value(`${id} > ${first.tag}`, first.text);
  return when && { kind: 'timer', timer: first.timer, when };
}

function readCode(node: FlowNode, xml: XmlElement, kind: 'error' | 'escalation', roots: Roots, problems: Problems) {
  const ref = xml.attributes.get(`${kind}Ref`);
  const isThrowing = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  const id = xml.attributes.get('id') ?? node.id;
  if (ref === undefined) {
    if (isThrowing) problems.add(id, kind === 'error' ? 'Must reference an error' : 'Must reference an escalation');
    return undefined;
  }
  const root = roots.get(ref);
  const code = root?.attributes.get(`${kind}Code`);
  if (code) return problems.value(ref, code);
  if (isThrowing) problems.add(ref, `${kind === 'error' ? 'ErrorCode' : 'EscalationCode'} must be present and not empty`);
  return undefined;
}
