import { type Attributes, escaped, xml } from './xml';
import { type Details, headers, ITSELF, mappings, type Part, part, type WithMappings } from './part';

/** What an event waits for or tells: the definition, and the root element it refers to. */
export interface Definition {
  readonly text: string;
  readonly roots: Readonly<Record<string, string>>;
  /** The extension elements that the event itself needs. */
  readonly extensions?: string;
}

const definition = (kind: string, attributes: Attributes, root?: { id: string; text: string }, content = ''): Definition => ({
  text: xml(
    `bpmn:${kind}EventDefinition`,
    { id: `${ITSELF}-${kind}`, ...attributes, ...(root && { [`${kind}Ref`]: root.id }) },
    content,
  ),
  roots: root ? { [root.id]: root.text } : {},
});

const nameOfId = (text: string) => text.replace(/[^A-Za-z0-9~]/g, '_');

export function messageRoot(name: string, key?: string): { id: string; text: string } {
  const id = `message_${nameOfId(name)}_${nameOfId(key ?? '')}`;
  const subscription =
    key === undefined ? '' : xml('bpmn:extensionElements', {}, xml('zeebe:subscription', { correlationKey: key }));
  return { id, text: xml('bpmn:message', { id, name }, subscription) };
}

export const message = (name: string, key?: string) => definition('message', {}, messageRoot(name, key));

/** A message that is thrown is a job in Zeebe. */
export const messageJob = (type: string, retries?: string): Definition => ({
  ...definition('message', {}),
  extensions: xml('zeebe:taskDefinition', { type, retries }),
});

const timer = (kind: string) => (value: string) =>
  definition('timer', {}, undefined, xml(`bpmn:time${kind}`, { 'xsi:type': 'bpmn:tFormalExpression' }, escaped(value)));
export const duration = timer('Duration');
export const date = timer('Date');
export const cycle = timer('Cycle');

export const signal = (name: string) => {
  const id = `signal_${nameOfId(name)}`;
  return definition('signal', {}, { id, text: xml('bpmn:signal', { id, name }) });
};

const coded = (kind: 'error' | 'escalation') => (code?: string) => {
  if (code === undefined) return definition(kind, {});
  const id = `${kind}_${nameOfId(code)}`;
  return definition(kind, {}, { id, text: xml(`bpmn:${kind}`, { id, name: code, [`${kind}Code`]: code }) });
};
/** Without a code: any. */
export const error = coded('error');
export const escalation = coded('escalation');

export const link = (name: string) => definition('link', { name });
export const terminate = () => definition('terminate', {});
export const compensation = (activityRef?: string) => definition('compensate', { activityRef });

export interface Event extends WithMappings {
  readonly headers?: Readonly<Record<string, string>>;
  readonly attributes?: Attributes;
  readonly extensions?: string;
}

function event(tag: string, what: Definition | undefined, own: Event, attributes: Attributes = {}): Part {
  const details: Details = {
    attributes: { ...attributes, ...own.attributes },
    extensions: (what?.extensions ?? '') + mappings(own) + headers(own.headers) + (own.extensions ?? ''),
    content: what?.text ?? '',
    roots: what?.roots ?? {},
  };
  return part(tag, details);
}

export interface Catching extends Event {
  readonly interrupting?: false;
}

export const startEvent = (what?: Definition, { interrupting, ...own }: Catching = {}) =>
  event('startEvent', what, own, { isInterrupting: interrupting });
export const endEvent = (what?: Definition, own: Event = {}) => event('endEvent', what, own);
export const catchEvent = (what?: Definition, own: Event = {}) => event('intermediateCatchEvent', what, own);
export const throwEvent = (what?: Definition, own: Event = {}) => event('intermediateThrowEvent', what, own);
export const boundary = (attachedToRef: string, what: Definition, { interrupting, ...own }: Catching = {}) =>
  event('boundaryEvent', what, own, { attachedToRef, cancelActivity: interrupting });
