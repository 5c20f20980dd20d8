import { bpmnChildren, extensions } from '../problems';
import type { XmlElement } from '../xml';
import { type BpmnDocument, eventDefinitions, type Rule } from './bpmn-document';
import { waits } from './compensation';
import { refuseTwins } from './duplicates';

const NON_INTERRUPTING = new Set(['message', 'timer', 'signal', 'escalation']);
const BOUNDARY = new Set(['timer', 'message', 'error', 'signal', 'escalation', 'compensate']);
const END = new Set(['error', 'message', 'terminate', 'signal', 'escalation', 'compensate']);
const CATCH = new Set(['message', 'timer', 'signal', 'link']);

export function kindOf({ name }: XmlElement): string {
  return name.replace('EventDefinition', '');
}

/** A non-interrupting event is one of a few kinds; a timer that interrupts does so once. */
export function checkInterruption(event: XmlElement, attribute: string, complain: (message: string) => void): void {
  const isInterrupting = event.attributes.get(attribute) !== 'false';
  for (const definition of eventDefinitions(event)) {
    if (!isInterrupting && !NON_INTERRUPTING.has(kindOf(definition)))
      complain('Non-Interrupting event of this type is not allowed');
    if (isInterrupting && bpmnChildren(definition, 'timeCycle').length > 0)
      complain('Interrupting timer event with time cycle is not allowed.');
  }
}

const boundaryEvent: Rule = (event, complain, document) => {
  const host = document.referred(event, 'attachedToRef');
  const definitions = eventDefinitions(event);
  const isCompensation = definitions.some((definition) => kindOf(definition) === 'compensate');
  const isAssociated = document
    .named('association')
    .some((association) => association.attributes.get('sourceRef') === event.attributes.get('id'));
  if (!host) complain('Must be attached to an activity');
  if (document.incoming(event).length > 0) complain('Cannot have incoming sequence flows');
  if (document.outgoing(event).length === 0 && !(isCompensation && isAssociated))
    complain('Must have at least one outgoing sequence flow or association');
  if (definitions.length !== 1) complain('Must have exactly one event definition');
  for (const definition of definitions) {
    if (!BOUNDARY.has(kindOf(definition))) complain('Boundary events must be one of: timer, message, error, signal, escalation');
    if (kindOf(definition) === 'escalation' && host && host.name !== 'subProcess' && host.name !== 'callActivity')
      complain('An escalation boundary event should only be attached to a subprocess, or a call activity.');
  }
  // Compensation never interrupts: it is heard when its activity is over.
  if (!isCompensation) checkInterruption(event, 'cancelActivity', complain);
};

const endEvent: Rule = (event, complain, document) => {
  if (document.outgoing(event).length > 0) complain('End events must not have outgoing sequence flows to other elements.');
  const definitions = eventDefinitions(event);
  if (definitions.length > 1) complain('Must have at most one event definition');
  if (definitions.some((definition) => !END.has(kindOf(definition))))
    complain('End events must be one of: none, error, message, terminate, signal, escalation or compensation');
  messageThrow(event, complain, document);
  waits('end event')(event, complain, document);
};

const messageThrow: Rule = (event, complain) => {
  const definition = eventDefinitions(event).find((each) => kindOf(each) === 'message');
  if (!definition) return;
  if (extensions(definition, 'publishMessage').length + extensions(event, 'taskDefinition').length !== 1)
    complain("Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element");
};

const intermediateThrowEvent: Rule = (event, complain, document) => {
  messageThrow(event, complain, document);
  waits('intermediate throwing event')(event, complain, document);
};

const intermediateCatchEvent: Rule = (event, complain) => {
  const definitions = eventDefinitions(event);
  const [definition] = definitions;
  if (!definition || definitions.length > 1) return complain('Must have exactly one event definition');
  if (!CATCH.has(kindOf(definition))) complain('Event definition must be one of: message, timer, signal, or link');
  else if (
    kindOf(definition) === 'timer' &&
    bpmnChildren(definition, 'timeDuration').length + bpmnChildren(definition, 'timeDate').length === 0
  )
    complain('Intermediate timer catch event must have either a time duration or a time date.');
};

const startEvent: Rule = (event, complain) => {
  if (eventDefinitions(event).length > 1) complain("Start event can't have more than one type");
};

const eventBasedGateway: Rule = (gateway, complain, document) => {
  const flows = document.outgoing(gateway);
  const targets = flows.map((flow) => document.referred(flow, 'targetRef'));
  if (flows.length < 2) complain('Event-based gateway must have at least 2 outgoing sequence flows.');
  if (!targets.every(isAwaitable))
    complain(
      'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.',
    );
  refuseTwins(
    targets.flatMap((target) => (target?.name === 'intermediateCatchEvent' ? eventDefinitions(target) : [])),
    complain,
    document,
  );
  if (targets.some((target) => target && hasOtherSource(target, gateway, document)))
    complain(
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    );
};

function isAwaitable(target: XmlElement | undefined): boolean {
  const definitions = target?.name === 'intermediateCatchEvent' ? eventDefinitions(target) : [];
  const [definition] = definitions;
  return definition !== undefined && definitions.length === 1 && ['timer', 'message', 'signal'].includes(kindOf(definition));
}

function hasOtherSource(target: XmlElement, gateway: XmlElement, document: BpmnDocument): boolean {
  return document.incoming(target).some((flow) => document.referred(flow, 'sourceRef') !== gateway);
}

export const eventRules: Readonly<Record<string, Rule>> = {
  boundaryEvent,
  endEvent,
  intermediateThrowEvent,
  intermediateCatchEvent,
  startEvent,
  eventBasedGateway,
};
