import { type Expression, parseExpression, ParseFailure } from '@libs/feel';

import { textOf } from '../../evaluation';
import { Failure } from '../../failure';
import { timerOf } from '../../timers';
import { bpmnChildren, extensions } from '../problems';
import type { XmlElement } from '../xml';
import { type BpmnDocument, eventDefinitions, type Rule } from './bpmn-document';

const NOBODY = { get: () => undefined };
const TIMERS = { timeDuration: 'duration', timeCycle: 'cycle', timeDate: 'date' } as const;

function isThrown(definition: XmlElement, document: BpmnDocument): boolean {
  const name = document.parentOf(definition)?.name;
  return name === 'endEvent' || name === 'intermediateThrowEvent';
}

function isStartOfProcess(event: XmlElement, document: BpmnDocument): boolean {
  return event.name === 'startEvent' && document.parentOf(event)?.name === 'process';
}

const messageEventDefinition: Rule = (definition, complain, document) => {
  if (!isThrown(definition, document) && !document.referred(definition, 'messageRef')) complain('Must reference a message');
};

const signalEventDefinition: Rule = (definition, complain, document) => {
  if (!document.referred(definition, 'signalRef')) complain('Must reference a signal');
};

const errorEventDefinition: Rule = (definition, complain, document) => {
  const error = document.referred(definition, 'errorRef');
  const code = error?.attributes.get('errorCode') ?? '';
  if (document.parentOf(definition)?.name === 'endEvent') {
    if (!error) complain('Must reference an error');
    else if (code === '') complain('ErrorCode must be present and not empty');
  } else if (code.startsWith('=')) complain('The errorCode of the error catch event is not allowed to be an expression');
};

const escalationEventDefinition: Rule = (definition, complain, document) => {
  const escalation = document.referred(definition, 'escalationRef');
  if (isThrown(definition, document)) {
    if (!escalation) complain('Must reference an escalation');
  } else if (escalation?.attributes.get('escalationCode')?.startsWith('='))
    complain('The escalationCode of the escalation catch event is not allowed to be an expression');
};

const linkEventDefinition: Rule = (definition, complain) => {
  if (!definition.attributes.get('name')) complain('Link name must be present and not empty.');
};

const timerEventDefinition: Rule = (definition, complain) => {
  if (Object.keys(TIMERS).flatMap((tag) => bpmnChildren(definition, tag)).length !== 1)
    complain('Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
};

/** When a timer is due must be an expression. */
export const timerTexts: Rule = (definition, complain) => {
  for (const { text } of Object.keys(TIMERS).flatMap((tag) => bpmnChildren(definition, tag))) {
    const when = parseExpression(text.trim());
    if (when instanceof ParseFailure) complain(when);
  }
};

/** A timer that is written out must be one; one that starts a process is worked out when it is deployed. */
export const timers: Rule = (event, complain, document) => {
  for (const definition of eventDefinitions(event)) {
    const [tag, timer] = Object.entries(TIMERS).find(([name]) => bpmnChildren(definition, name).length > 0) ?? [];
    const when = tag && parseExpression(bpmnChildren(definition, tag)[0]?.text.trim() ?? '');
    if (!timer || !when || when instanceof ParseFailure) continue;
    if (!when.isStatic && !isStartOfProcess(event, document)) continue;
    const plan = timerOf({ kind: 'timer', timer, when }, NOBODY, 0);
    if (plan instanceof Failure) complain(`Invalid timer ${timer} expression (${plan.message})`);
  }
};

/** The name of what starts a process must be known when it is deployed. */
export const startNames: Rule = (event, complain, document) => {
  if (!isStartOfProcess(event, document)) return;
  for (const definition of eventDefinitions(event))
    for (const kind of ['message', 'signal']) {
      const name = document.referred(definition, `${kind}Ref`)?.attributes.get('name');
      const value = name === undefined ? undefined : parseExpression(name);
      if (definition.name === `${kind}EventDefinition` && value && !(value instanceof ParseFailure))
        checkConstant(value, kind, name ?? '', complain);
    }
};

function checkConstant(value: Expression, kind: string, name: string, complain: (message: string) => void): void {
  const found = textOf(value, NOBODY, 0);
  const type = found instanceof Failure ? /but was '(\w+)'/.exec(found.message)?.[1] : undefined;
  if (type) complain(`Expected constant expression of type String for ${kind} name '${name}', but was ${type}`);
  else if (found instanceof Failure)
    complain(`Expected constant expression but found '${name}', which could not be evaluated without context: ${found.message}`);
}

const message: Rule = (root, complain, document) => {
  const uses = document.all.filter((element) => document.referred(element, 'messageRef') === root);
  const isHeld = (use: XmlElement, ...names: string[]) => names.includes(document.parentOf(use)?.name ?? '');
  const starts = uses.filter((use) => isHeld(use, 'startEvent'));
  const ofProcesses = starts.filter((use) => {
    const event = document.parentOf(use);
    return event && isStartOfProcess(event, document);
  });
  const isCaught =
    uses.some((use) => isHeld(use, 'intermediateCatchEvent', 'boundaryEvent') || use.name === 'receiveTask') ||
    starts.length > ofProcesses.length;
  if (!isCaught && ofProcesses.length > 1) complain('A message cannot be referred by more than one start event');
  if ((isCaught || uses.length > 0) && !root.attributes.get('name') && !(!isCaught && ofProcesses.length > 1))
    complain('Name must be present and not empty');
  if (isCaught && extensions(root, 'subscription').length !== 1)
    complain('Must have exactly one zeebe:subscription extension element');
};

const signal: Rule = (root, complain, document) => {
  const isUsed = document.named('signalEventDefinition').some((use) => document.referred(use, 'signalRef') === root);
  if (isUsed && !root.attributes.get('name')) complain('Name must be present and not empty');
};

const escalation: Rule = (root, complain, document) => {
  const isThrownSomewhere = document
    .named('escalationEventDefinition')
    .some((use) => document.referred(use, 'escalationRef') === root && isThrown(use, document));
  if (isThrownSomewhere && !root.attributes.get('escalationCode')) complain('EscalationCode must be present and not empty');
};

export const definitionRules: Readonly<Record<string, Rule>> = {
  messageEventDefinition,
  signalEventDefinition,
  errorEventDefinition,
  escalationEventDefinition,
  linkEventDefinition,
  timerEventDefinition,
  message,
  signal,
  escalation,
};
