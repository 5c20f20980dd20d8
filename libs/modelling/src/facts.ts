import type { ModdleElement } from 'bpmn-moddle';

import { childOf, childrenOf, extensionsOf, text } from './moddle';

/** Everything the engine, the inbox and a reader take from an element, as name and text. The standard comparison sees none of the extensions. */
export function factsOf(element: ModdleElement): Map<string, string> {
  const facts = new Map<string, string>();
  const put = (name: string, value: string) => value !== '' && facts.set(name, value);

  zeebeFacts(element, put);
  for (const definition of childrenOf(element, 'eventDefinitions')) eventFacts(definition, put);
  loopFacts(element, put);
  for (const end of ['sourceRef', 'targetRef', 'attachedToRef', 'default']) {
    const other = childOf(element, end);
    if (other) put(end, text(other, 'id'));
  }
  const condition = childOf(element, 'conditionExpression');
  if (condition) put('condition', text(condition, 'body'));
  if (text(element, 'cancelActivity') === 'false' || text(element, 'isInterrupting') === 'false') put('interrupting', 'false');
  if (text(element, 'triggeredByEvent') === 'true') put('triggeredByEvent', 'true');
  put(
    'documentation',
    childrenOf(element, 'documentation')
      .map((note) => text(note, 'text'))
      .join('\n'),
  );
  return facts;
}

type Put = (name: string, value: string) => void;

const extensionFacts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zeebe:TaskDefinition': { type: 'jobType', retries: 'retries' },
  'zeebe:FormDefinition': { formKey: 'form', formId: 'form' },
  'zeebe:AssignmentDefinition': { candidateGroups: 'roles', candidateUsers: 'users', assignee: 'assignee' },
  'zeebe:CalledDecision': { decisionId: 'decision', resultVariable: 'result' },
  'zeebe:CalledElement': {
    processId: 'calledProcess',
    propagateAllChildVariables: 'propagateAllChildVariables',
    propagateAllParentVariables: 'propagateAllParentVariables',
  },
};

function zeebeFacts(element: ModdleElement, put: Put): void {
  for (const [type, names] of Object.entries(extensionFacts)) {
    for (const extension of extensionsOf(element, type)) {
      for (const [attribute, fact] of Object.entries(names)) put(fact, text(extension, attribute));
    }
  }
  for (const mapping of extensionsOf(element, 'zeebe:IoMapping')) {
    for (const input of childrenOf(mapping, 'inputParameters')) put(`input ${text(input, 'target')}`, text(input, 'source'));
    for (const output of childrenOf(mapping, 'outputParameters')) put(`output ${text(output, 'target')}`, text(output, 'source'));
  }
  for (const headers of extensionsOf(element, 'zeebe:TaskHeaders')) {
    for (const header of childrenOf(headers, 'values')) put(`header ${text(header, 'key')}`, text(header, 'value'));
  }
}

function eventFacts(definition: ModdleElement, put: Put): void {
  put('event', definition.$type.replace('bpmn:', '').replace('EventDefinition', ''));
  for (const kind of ['timeDate', 'timeDuration', 'timeCycle']) {
    const timer = childOf(definition, kind);
    if (timer) put(kind, text(timer, 'body'));
  }
  const message = childOf(definition, 'messageRef');
  if (message) {
    put('message', text(message, 'name'));
    put(
      'key',
      extensionsOf(message, 'zeebe:Subscription')
        .map((subscription) => text(subscription, 'correlationKey'))
        .join(),
    );
  }
  const error = childOf(definition, 'errorRef');
  if (error) put('error', text(error, 'errorCode'));
  const escalation = childOf(definition, 'escalationRef');
  if (escalation) put('escalation', text(escalation, 'escalationCode'));
}

function loopFacts(element: ModdleElement, put: Put): void {
  const loop = childOf(element, 'loopCharacteristics');
  if (!loop) return;

  put('many', text(loop, 'isSequential') === 'true' ? 'one after the other' : 'in parallel');
  for (const many of extensionsOf(loop, 'zeebe:LoopCharacteristics')) {
    for (const name of ['inputCollection', 'inputElement', 'outputCollection', 'outputElement']) put(name, text(many, name));
  }
}
