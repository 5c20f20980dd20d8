import { BPMN, type Fault, type Problems, ZEEBE } from '../problems';
import type { XmlElement } from '../xml';
import { activityRules, boundaries, conditions } from './activities';
import { ACTIVITY, BpmnDocument, type Rule } from './bpmn-document';
import { compensateEventDefinition, handler } from './compensation';
import { definitionRules, startNames, timers, timerTexts } from './event-definitions';
import { eventRules } from './events';
import { extensionRules, lastExtensionRules, textRules } from './extensions';
import { scopeRules } from './scopes';

const SUPPORTED_DEFINITIONS = new Set(
  ['message', 'timer', 'error', 'terminate', 'signal', 'link', 'escalation', 'compensate'].map(
    (kind) => `${kind}EventDefinition`,
  ),
);
const UNSUPPORTED = new Set(['complexGateway', 'transaction', 'adHocSubProcess']);
const TASK = /(^task|Task)$/;
const FLOW_NODE = /(^task|Task|^subProcess|^callActivity|Event|^parallelGateway|^eventBasedGateway)$/;
const CATCH_EVENT = /^(startEvent|intermediateCatchEvent|boundaryEvent)$/;

/** Everything that Zeebe refuses at deployment, element by element and in its words. */
export function checkRules(definitions: XmlElement, problems: Problems): void {
  const document = new BpmnDocument(definitions);
  for (const element of document.all) {
    const last = broken(lastRulesOf(element), element, document);
    const faults = last.length > 0 ? last : broken(rulesOf(element), element, document);
    if (faults.length > 0) problems.addAll(document.placeOf(element), faults);
  }
}

function broken(rules: readonly (Rule | undefined)[], element: XmlElement, document: BpmnDocument): Fault[] {
  const faults: Fault[] = [];
  for (const rule of rules) rule?.(element, (fault) => faults.push(fault), document);
  return faults;
}

function rulesOf({ name, namespace }: XmlElement): readonly (Rule | undefined)[] {
  if (namespace === ZEEBE) return [extensionRules[name]];
  if (namespace !== BPMN) return [];
  return [
    UNSUPPORTED.has(name) ? elementUnsupported : undefined,
    scopeRules[name],
    activityRules[name],
    eventRules[name],
    definitionRules[name],
    name === 'compensateEventDefinition' ? compensateEventDefinition : undefined,
    ACTIVITY.test(name) ? boundaries : undefined,
    TASK.test(name) ? handler : undefined,
    FLOW_NODE.test(name) ? conditions : undefined,
    name.endsWith('EventDefinition') && !SUPPORTED_DEFINITIONS.has(name) ? unsupported : undefined,
  ];
}

/** As in Zeebe the rules that need expressions are looked at apart. */
function lastRulesOf({ name, namespace }: XmlElement): readonly (Rule | undefined)[] {
  if (namespace === ZEEBE) return [lastExtensionRules[name]];
  if (namespace !== BPMN) return [];
  return [
    textRules[name],
    CATCH_EVENT.test(name) ? timers : undefined,
    name === 'startEvent' ? startNames : undefined,
    name === 'timerEventDefinition' ? timerTexts : undefined,
  ];
}

const elementUnsupported: Rule = ({ name }, complain) =>
  complain(
    `Elements of type '${name[0]?.toUpperCase()}${name.slice(1)}' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`,
  );

const unsupported: Rule = (_definition, complain) => complain('Event definition of this type is not supported');
