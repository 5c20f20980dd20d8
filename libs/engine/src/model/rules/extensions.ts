import { parseExpression, ParseFailure } from '@libs/feel';

import { instantOf } from '../../interval';
import { bpmnChildren, type Fault } from '../problems';
import type { XmlElement } from '../xml';
import type { Rule } from './bpmn-document';

type Complain = (fault: Fault) => void;

const PATH = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/;
const PATH_TEXT = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*';
const RESERVED = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];
const LIST = "be a list of comma-separated values, e.g. 'a,b,c'";
const INSTANT = "be a valid DateTime String, e.g. '2023-03-02T15:35+02:00'";

interface Wanted {
  readonly mandatory?: boolean;
  /** It must be worked out, not written. */
  readonly nonStatic?: boolean;
  readonly ifStatic?: { readonly holds: (text: string) => boolean; readonly description: string };
}

function checkExpression(text: string | undefined, complain: Complain, { mandatory, nonStatic, ifStatic }: Wanted = {}): void {
  if (text === undefined || text === '') return mandatory ? complain('Expected expression but not found.') : undefined;
  const value = parseExpression(text);
  if (value instanceof ParseFailure) return complain(value);
  if (!value.isStatic) return;
  if (nonStatic)
    complain(`Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`);
  else if (ifStatic && !ifStatic.holds(text)) complain(`Expected static value to ${ifStatic.description}, but found '${text}'.`);
}

function needs(...attributes: string[]): Rule {
  return (element, complain) => {
    for (const attribute of attributes)
      if (!element.attributes.get(attribute)) complain(`Attribute '${attribute}' must be present and not empty`);
  };
}

function expressions(wanted: Readonly<Record<string, Wanted>>): Rule {
  return ({ attributes }, complain) => {
    for (const [attribute, demand] of Object.entries(wanted)) checkExpression(attributes.get(attribute), complain, demand);
  };
}

function all(...rules: Rule[]): Rule {
  return (element, complain, document) => rules.forEach((rule) => rule(element, complain, document));
}

const target: Rule = ({ attributes }, complain) => {
  const path = attributes.get('target') ?? '';
  if (path === '') return complain('Expected path expression but not found.');
  if (!PATH.test(path)) complain(`Expected path expression '${path}' but doesn't match the pattern '${PATH_TEXT}'.`);
  if (RESERVED.includes(path))
    complain(`Expected path expression '${path}' but is one of the reserved words (${RESERVED.join(', ')}).`);
};

const loopCharacteristics: Rule = ({ attributes }, complain) => {
  const [collection, element] = [attributes.get('outputCollection') ?? '', attributes.get('outputElement') ?? ''];
  const must = (missing: string, given: string) =>
    complain(`Attribute '${missing}' must be present if the attribute '${given}' is set`);
  if (collection !== '' && element === '') must('outputElement', 'outputCollection');
  if (element !== '' && collection === '') must('outputCollection', 'outputElement');
};

const taskHeaders: Rule = (headers, complain) => {
  const keys = headers.children.flatMap((header) => header.attributes.get('key') ?? []);
  for (const key of keys)
    if (key.startsWith('io.camunda.zeebe:'))
      complain(
        `Attribute 'key' contains '${key}', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.`,
      );
  for (const key of new Set(keys.filter((each, at) => keys.indexOf(each) !== at)))
    complain(`Headers contain duplicate entries for key '${key}'`);
};

const executionListeners: Rule = (listeners, complain, document) => {
  const holder = document.parentOf(listeners);
  const element = holder && document.parentOf(holder);
  if (listeners.children.length === 0) return;
  if (element?.name !== 'serviceTask')
    return complain(
      `Execution listeners are not supported for the '${element?.name}' element. Currently, only [serviceTask] elements can have execution listeners.`,
    );
  const counts = new Map<string, [XmlElement, number]>();
  for (const listener of listeners.children) {
    const key = `${listener.attributes.get('eventType')}|${listener.attributes.get('type')}`;
    counts.set(key, [listener, (counts.get(key)?.[1] ?? 0) + 1]);
  }
  for (const [{ attributes }, count] of counts.values())
    if (count > 1)
      complain(
        `Found '${count}' duplicates based on eventType[${attributes.get('eventType')}] and type[${attributes.get('type')}], these combinations should be unique.`,
      );
};

const formDefinition: Rule = (form, complain, document) => {
  const holder = document.parentOf(form);
  const isNative = holder?.children.some(({ name }) => name === 'userTask') ?? false;
  const other = isNative ? 'externalReference' : 'formKey';
  const isBlank = (attribute: string) => (form.attributes.get(attribute) ?? '').trim() === '';
  if (isBlank('formId') === isBlank(other))
    complain(
      `Exactly one of the attributes 'formId, ${other}' must be present and not blank${isNative ? ' for native user tasks' : ''}`,
    );
};

const list: Wanted = { ifStatic: { holds: (text) => text.split(',').every((part) => part.trim() !== ''), description: LIST } };
const instant: Wanted = { ifStatic: { holds: (text) => typeof instantOf(text) === 'number', description: INSTANT } };
const given: Wanted = { mandatory: true };
const worked: Wanted = { mandatory: true, nonStatic: true };

/** Rules of Zeebe's own elements. */
export const extensionRules: Readonly<Record<string, Rule>> = {
  subscription: needs('correlationKey'),
  loopCharacteristics: all(needs('inputCollection'), loopCharacteristics),
  calledElement: needs('processId'),
  calledDecision: needs('decisionId', 'resultVariable'),
  script: needs('expression', 'resultVariable'),
  publishMessage: needs('correlationKey'),
  executionListeners,
  formDefinition,
  userTaskForm: (form, complain) => {
    if (form.text === '') complain('User task form text content has to be present and not empty');
  },
  taskDefinition: needs('type'),
  executionListener: needs('eventType', 'type'),
};

/** What Zeebe looks at last: expressions, paths and headers. What it finds here hides what else is wrong with the same element. */
export const lastExtensionRules: Readonly<Record<string, Rule>> = {
  input: all(expressions({ source: given }), target),
  output: all(expressions({ source: worked }), target),
  subscription: expressions({ correlationKey: worked }),
  loopCharacteristics: expressions({ inputCollection: worked, outputElement: { nonStatic: true } }),
  calledElement: expressions({ processId: given }),
  calledDecision: expressions({ decisionId: given }),
  script: expressions({ expression: worked }),
  assignmentDefinition: expressions({ assignee: {}, candidateGroups: list, candidateUsers: list }),
  taskSchedule: expressions({ dueDate: instant, followUpDate: instant }),
  taskDefinition: expressions({ type: given, retries: {} }),
  taskHeaders,
};

/** Expressions that stand in elements of BPMN itself. */
export const textRules: Readonly<Record<string, Rule>> = {
  conditionExpression: ({ text }, complain) => checkExpression(text.trim(), complain, worked),
  multiInstanceLoopCharacteristics: (loop, complain) =>
    checkExpression(bpmnChildren(loop, 'completionCondition')[0]?.text.trim(), complain),
  message: ({ attributes }, complain) => checkExpression(attributes.get('name'), complain),
  signal: ({ attributes }, complain) => checkExpression(attributes.get('name'), complain),
};
