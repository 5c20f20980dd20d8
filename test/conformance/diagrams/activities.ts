import { type Details, headers, ITSELF, mappings, type Part, part, type WithMappings } from './part';
import { messageRoot } from './events';
import { type Attributes, escaped, xml } from './xml';

export interface Loop {
  readonly over?: string;
  readonly as?: string;
  readonly into?: string;
  readonly each?: string;
  readonly until?: string;
  readonly sequential?: boolean;
}

export interface Activity extends WithMappings {
  readonly loop?: Loop;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attributes?: Attributes;
  /** More XML among the extension elements. */
  readonly extensions?: string;
  readonly forCompensation?: true;
}

const loopOf = ({ over, as, into, each, until, sequential }: Loop) =>
  xml(
    'bpmn:multiInstanceLoopCharacteristics',
    { isSequential: sequential },
    xml(
      'bpmn:extensionElements',
      {},
      xml('zeebe:loopCharacteristics', { inputCollection: over, inputElement: as, outputCollection: into, outputElement: each }),
    ) + (until === undefined ? '' : xml('bpmn:completionCondition', { 'xsi:type': 'bpmn:tFormalExpression' }, escaped(until))),
  );

export function activity(tag: string, own: Activity, { attributes, extensions = '', content = '', roots }: Details = {}): Part {
  return part(tag, {
    attributes: { ...attributes, isForCompensation: own.forCompensation, ...own.attributes },
    extensions: extensions + mappings(own) + headers(own.headers) + (own.extensions ?? ''),
    content: (own.loop ? loopOf(own.loop) : '') + content,
    ...(roots && { roots }),
  });
}

export interface Job extends Activity {
  readonly type?: string;
  readonly retries?: string;
}

const job =
  (tag: string) =>
  ({ type = `${ITSELF}~`, retries, ...own }: Job = {}) =>
    activity(tag, own, { extensions: xml('zeebe:taskDefinition', { type, retries }) });

/** Tasks that are jobs; without a type the element's id becomes the type. */
export const serviceTask = job('serviceTask');
export const sendTask = job('sendTask');
export const scriptJob = job('scriptTask');
export const businessRuleJob = job('businessRuleTask');

export const scriptTask = (expression: string, resultVariable: string, own: Activity = {}) =>
  activity('scriptTask', own, { extensions: xml('zeebe:script', { expression, resultVariable }) });

export const businessRuleTask = (decisionId: string, resultVariable: string, own: Activity = {}) =>
  activity('businessRuleTask', own, { extensions: xml('zeebe:calledDecision', { decisionId, resultVariable }) });

export const receiveTask = (name: string, key: string, own: Activity = {}) => {
  const root = messageRoot(name, key);
  return activity('receiveTask', own, { attributes: { messageRef: root.id }, roots: { [root.id]: root.text } });
};

export interface UserTask extends Activity {
  readonly assignment?: Attributes;
  readonly schedule?: Attributes;
  readonly form?: Attributes;
}

export const userTask = ({ assignment, schedule, form, ...own }: UserTask = {}) =>
  activity('userTask', own, {
    extensions:
      (assignment ? xml('zeebe:assignmentDefinition', assignment) : '') +
      (schedule ? xml('zeebe:taskSchedule', schedule) : '') +
      (form ? xml('zeebe:formDefinition', form) : ''),
  });

export const manualTask = (own: Activity = {}) => activity('manualTask', own);
export const task = (own: Activity = {}) => activity('task', own);

export interface Call extends Activity {
  readonly allToChild?: boolean;
  readonly allToParent?: boolean;
}

export const callActivity = (processId: string, { allToChild, allToParent, ...own }: Call = {}) =>
  activity('callActivity', own, {
    extensions: xml('zeebe:calledElement', {
      processId,
      propagateAllParentVariables: allToChild,
      propagateAllChildVariables: allToParent,
    }),
  });
