import type { Scope } from '@libs/feel';

import { readValue } from '../evaluation';
import type { Texts } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance, Variable } from '../state/state';
import type { Work } from '../work';

/** What FEEL sees from an element: its own variables and those of the scopes around it. */
export function scopeOf(instance: ElementInstance): Scope {
  return {
    get(name) {
      for (let scope: ElementInstance | undefined = instance; scope; scope = scope.scope) {
        const variable = scope.variables?.get(name);
        if (variable) return parsed(variable);
      }
      return undefined;
    },
  };
}

function parsed(variable: Variable): unknown {
  if (!variable.isParsed) {
    variable.parsed = readValue(variable.text);
    variable.isParsed = true;
  }
  return variable.parsed;
}

export function setLocal(work: Work, instance: ElementInstance, name: string, text: string): void {
  const { key, value } = instance;
  const known = instance.variables?.get(name);
  if (known?.text === text) return;
  const written = {
    name,
    value: text,
    scopeKey: key,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    bpmnProcessId: value.bpmnProcessId,
    tenantId: TENANT,
  };
  if (known) work.emit('VARIABLE', 'UPDATED', known.key, written);
  else work.emit('VARIABLE', 'CREATED', work.nextKey(), written);
}

export function setLocals(work: Work, instance: ElementInstance, texts: Iterable<readonly [string, string]>): void {
  for (const [name, text] of texts) setLocal(work, instance, name, text);
}

/**
 * Each variable is written where it is first found on the way up, and at the top if it is new. As in Zeebe, a variable that
 * already has the value does not stop it: the value travels on.
 */
export function propagate(work: Work, instance: ElementInstance, texts: Iterable<readonly [string, string]>): void {
  for (const [name, text] of texts) {
    let scope = instance;
    while (scope.scope && !differs(scope, name, text)) scope = scope.scope;
    setLocal(work, scope, name, text);
  }
}

function differs(scope: ElementInstance, name: string, text: string): boolean {
  const known = scope.variables?.get(name);
  return known !== undefined && known.text !== text;
}

/** All that can be seen from here, the nearest first; or only what is asked for. */
export function visibleTexts(instance: ElementInstance, names: readonly string[] = []): Map<string, string> {
  const texts = new Map<string, string>();
  for (let scope: ElementInstance | undefined = instance; scope; scope = scope.scope) {
    for (const [name, { text }] of scope.variables ?? [])
      if (!texts.has(name) && (names.length === 0 || names.includes(name))) texts.set(name, text);
  }
  return texts;
}

export function localTexts(instance: ElementInstance): Texts {
  return [...(instance.variables ?? [])].map(([name, { text }]) => [name, text]);
}

/** All of them as one JSON text. */
export function documentText(texts: Iterable<readonly [string, string]>): string {
  return `{${[...texts].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}
