import { inBasicPlane, type Scope } from '@libs/feel';

import { readValue } from '../evaluation';
import type { Texts, VariableValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance, ProcessDefinition, Variable } from '../state/state';
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
  writeVariable(work, instance.variables?.get(name), {
    name,
    value: text,
    scopeKey: key,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    bpmnProcessId: value.bpmnProcessId,
    tenantId: TENANT,
  });
}

/** The same value again is no change. */
function writeVariable(work: Work, known: Variable | undefined, written: VariableValue): void {
  if (!known) work.emit('VARIABLE', 'CREATED', work.nextKey(), written);
  else if (known.text !== written.value) work.emit('VARIABLE', 'UPDATED', known.key, written);
}

/** The variables of a process that is about to begin, under its key. */
export function giveEarly(work: Work, processInstanceKey: number, texts: Texts, { key, model }: ProcessDefinition): void {
  for (const [name, value] of texts)
    writeVariable(work, work.state.earlyVariables.get(processInstanceKey)?.get(name), {
      name,
      value,
      scopeKey: processInstanceKey,
      processInstanceKey,
      processDefinitionKey: key,
      bpmnProcessId: model.id,
      tenantId: TENANT,
    });
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
  return `{${[...texts].map(([name, text]) => `${inBasicPlane(JSON.stringify(name))}:${text}`).join(',')}}`;
}
