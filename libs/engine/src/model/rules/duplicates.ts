import type { XmlElement } from '../xml';
import type { BpmnDocument } from './bpmn-document';

type Complain = (message: string) => void;

/** In one place a message, signal or link may be heard once only. */
export function refuseTwins(definitions: readonly XmlElement[], complain: Complain, document: BpmnDocument): void {
  const named = (kind: string) =>
    definitions
      .filter(({ name }) => name === `${kind}EventDefinition`)
      .flatMap((definition) =>
        kind === 'link'
          ? (definition.attributes.get('name') ?? [])
          : (document.referred(definition, `${kind}Ref`)?.attributes.get('name') ?? []),
      )
      .filter((name) => name !== '');
  for (const name of twins(named('message')))
    complain(`Multiple message event definitions with the same name '${name}' are not allowed.`);
  for (const name of twins(named('signal')))
    complain(`Multiple signal event definitions with the same name '${name}' are not allowed.`);
  for (const name of twins(named('link')))
    complain(`Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`);
}

/** In one scope an error or escalation code may be caught once only, and all of them once only. */
export function refuseTwinCatchers(definitions: readonly XmlElement[], complain: Complain, document: BpmnDocument): void {
  for (const kind of ['escalation', 'error']) {
    const roots = definitions
      .filter(({ name }) => name === `${kind}EventDefinition`)
      .map((definition) => document.referred(definition, `${kind}Ref`));
    const catchesAll = `The same scope can not contain more than one ${kind} catch event without ${kind} code. An ${kind} catch event without ${kind} code catches all ${kind}s.`;
    const codes = roots.flatMap((root) => (root ? [root.attributes.get(`${kind}Code`)] : []));
    if (roots.filter((root) => !root).length > 1) complain(catchesAll);
    for (const code of twins(codes))
      complain(
        code === undefined
          ? catchesAll
          : `Multiple ${kind} catch events with the same ${kind} code '${code}' are not supported on the same scope.`,
      );
  }
}

function twins<T>(items: readonly T[]): T[] {
  return [...new Set(items.filter((item, at) => items.indexOf(item) !== at))];
}
