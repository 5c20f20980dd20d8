/** A few words of BPMN: diagrams for tests, written as the parts they are made of. */
export type Part = string;

let flows = 0;

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface Details {
  readonly attributes?: Readonly<Record<string, string>>;
  /** XML inside `extensionElements`. */
  readonly extensions?: string;
  /** XML after it: event definitions, loops, children. */
  readonly inner?: string;
}

export function element(tag: string, id: string, { attributes = {}, extensions = '', inner = '' }: Details = {}): Part {
  const text = Object.entries({ id, ...attributes }).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<bpmn:${tag}${text.join('')}>${extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`}${inner}</bpmn:${tag}>`;
}

export function flow(source: string, target: string, condition?: string, id = `flow-${++flows}`): Part {
  const inner = condition === undefined ? '' : `<bpmn:conditionExpression>${escape(condition)}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`;
}

export function zeebe(tag: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  return `<zeebe:${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')}>${inner}</zeebe:${tag}>`;
}

export function serviceTask(id: string, details: Details = {}): Part {
  return element('serviceTask', id, {
    ...details,
    extensions: zeebe('taskDefinition', { type: id }) + (details.extensions ?? ''),
  });
}

export function timer(length: string, kind: 'timeDuration' | 'timeCycle' | 'timeDate' = 'timeDuration'): string {
  return `<bpmn:timerEventDefinition><bpmn:${kind}>${escape(length)}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

export function message(name: string): string {
  return `<bpmn:messageEventDefinition messageRef="message-${name}"/>`;
}

export function signal(name: string): string {
  return `<bpmn:signalEventDefinition signalRef="signal-${name}"/>`;
}

export function error(code: string): string {
  return `<bpmn:errorEventDefinition errorRef="error-${code}"/>`;
}

export function escalation(code: string): string {
  return `<bpmn:escalationEventDefinition escalationRef="escalation-${code}"/>`;
}

export function compensation(activityRef?: string): string {
  return `<bpmn:compensateEventDefinition${activityRef === undefined ? '' : ` activityRef="${activityRef}"`}/>`;
}

/** What undoes a service task: the event on it, and the handler. */
export function undoneBy(task: string, handler: string): Part {
  const event = `undo-${task}`;
  return (
    element('boundaryEvent', event, { attributes: { attachedToRef: task }, inner: compensation() }) +
    serviceTask(handler, { attributes: { isForCompensation: 'true' } }) +
    `<bpmn:association id="handled-${task}" sourceRef="${event}" targetRef="${handler}"/>`
  );
}

export function loop(attributes: Readonly<Record<string, string>>, isSequential = false, condition?: string): string {
  const until = condition === undefined ? '' : `<bpmn:completionCondition>${escape(condition)}</bpmn:completionCondition>`;
  const extensions = `<bpmn:extensionElements>${zeebe('loopCharacteristics', attributes)}</bpmn:extensionElements>`;
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${isSequential}">${extensions}${until}</bpmn:multiInstanceLoopCharacteristics>`;
}

/** A file with these processes; messages are correlated by the variable `key`. */
export function diagram(processes: Readonly<Record<string, readonly Part[]>>): string {
  const body = Object.entries(processes)
    .map(([id, parts]) => `<bpmn:process id="${id}" isExecutable="true">${associationsLast(parts.join(''))}</bpmn:process>`)
    .join('');
  const names = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map(([, name]) => name))];
  const roots = [
    ...names(/messageRef="message-([^"]+)"/g).map(
      (name) =>
        `<bpmn:message id="message-${name}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=key"/></bpmn:extensionElements></bpmn:message>`,
    ),
    ...names(/errorRef="error-([^"]+)"/g).map((code) => `<bpmn:error id="error-${code}" name="${code}" errorCode="${code}"/>`),
    ...names(/escalationRef="escalation-([^"]+)"/g).map(
      (code) => `<bpmn:escalation id="escalation-${code}" name="${code}" escalationCode="${code}"/>`,
    ),
    ...names(/signalRef="signal-([^"]+)"/g).map((name) => `<bpmn:signal id="signal-${name}" name="${name}"/>`),
  ];
  const namespaces = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"';
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${namespaces} id="definitions" targetNamespace="http://weir.example">${roots.join('')}${named(body)}</bpmn:definitions>`;
}

/** Compensations have ids of their own, as Zeebe wants them. */
function named(content: string): string {
  let count = 0;
  return content.replace(/(?<=<bpmn:compensateEventDefinition)/g, () => ` id="compensation-${++count}"`);
}

/** As the schema wants them. */
function associationsLast(content: string): string {
  const association = /<bpmn:association [^>]*\/>/g;
  return content.replace(association, '') + (content.match(association) ?? []).join('');
}
