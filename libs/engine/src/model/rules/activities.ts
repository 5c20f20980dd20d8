import { bpmnChildren, extensions } from '../problems';
import type { XmlElement } from '../xml';
import { type BpmnDocument, eventDefinitions, type Rule } from './bpmn-document';
import { refuseTwinCatchers, refuseTwins } from './duplicates';

function either(tag: string): Rule {
  return (task, complain) => {
    if (extensions(task, tag).length + extensions(task, 'taskDefinition').length !== 1)
      complain(`Must have either one 'zeebe:${tag}' or one 'zeebe:taskDefinition' extension element`);
  };
}

function one(tag: string): Rule {
  return (element, complain) => {
    if (extensions(element, tag).length !== 1) complain(`Must have exactly one 'zeebe:${tag}' extension element`);
  };
}

const receiveTask: Rule = (task, complain, document) => {
  const message = document.referred(task, 'messageRef');
  if (!message) return complain('Must reference a message');
  const name = message.attributes.get('name');
  const names = document
    .boundariesOf(task)
    .flatMap(eventDefinitions)
    .map((definition) => document.referred(definition, 'messageRef')?.attributes.get('name'));
  if (name && names.includes(name)) complain('Cannot reference the same message name as a boundary event');
};

/** What is on the boundary of an activity must be told apart. */
export const boundaries: Rule = (activity, complain, document) => {
  const caught = document.boundariesOf(activity).flatMap(eventDefinitions);
  refuseTwins(caught, complain, document);
  refuseTwinCatchers(caught, complain, document);
};

/** Only gateways ask conditions. */
export const conditions: Rule = (node, complain, document) => {
  if (document.outgoing(node).some((flow) => bpmnChildren(flow, 'conditionExpression').length > 0))
    complain('Conditional sequence flows are only supported at exclusive or inclusive gateway');
};

function hasForeignDefault(gateway: XmlElement, document: BpmnDocument): boolean {
  const byDefault = document.referred(gateway, 'default');
  return byDefault !== undefined && document.referred(byDefault, 'sourceRef') !== gateway;
}

const exclusiveGateway: Rule = (gateway, complain, document) => {
  if (hasForeignDefault(gateway, document)) complain('Default flow must start at gateway');
};

const inclusiveGateway: Rule = (gateway, complain, document) => {
  if (hasForeignDefault(gateway, document)) complain('Default flow must start at gateway');
  if (document.incoming(gateway).length > 1) complain('Currently the inclusive gateway can only have one incoming sequence flow');
};

const sequenceFlow: Rule = (flow, complain, document) => {
  const gateway = document.referred(flow, 'sourceRef');
  if (!gateway || document.outgoing(gateway).length < 2 || bpmnChildren(flow, 'conditionExpression').length > 0) return;
  if (gateway.attributes.get('default') === flow.attributes.get('id')) return;
  if (gateway.name === 'exclusiveGateway') complain('Must have a condition or be default flow');
  if (gateway.name === 'inclusiveGateway') complain('Must have a condition');
};

export const activityRules: Readonly<Record<string, Rule>> = {
  serviceTask: one('taskDefinition'),
  sendTask: either('publishMessage'),
  businessRuleTask: either('calledDecision'),
  scriptTask: either('script'),
  callActivity: one('calledElement'),
  multiInstanceLoopCharacteristics: one('loopCharacteristics'),
  receiveTask,
  exclusiveGateway,
  inclusiveGateway,
  sequenceFlow,
};
