import { parseDmn, ParseFailure } from '@libs/feel';

import { readBpmn } from '../model/read-bpmn';
import type { ProcessModel } from '../model/model';
import { parseXml, XmlFault } from '../model/xml';
import type { DecisionRequirementsValue, DecisionValue, FormValue, ProcessValue } from '../record-values';
import { pairKey, type State } from '../state/state';

/** What was deployed is compiled here, from the record itself, so that a replay needs nothing else. */
export const process: Record<string, (state: State, key: number, value: ProcessValue) => void> = {
  CREATED(state, key, value) {
    const model = modelsOf(state, value).find(({ id }) => id === value.bpmnProcessId);
    if (!model) throw new Error(`Expected ${value.resourceName} to hold process ${value.bpmnProcessId}, but it does not`);
    const definition = { key, value, model };
    state.definitions.set(key, definition);
    state.definitionsByVersion.set(pairKey(value.version, value.bpmnProcessId), definition);
    state.newestProcess.set(value.bpmnProcessId, definition);
    state.highestProcess.set(value.bpmnProcessId, Math.max(value.version, state.highestProcess.get(value.bpmnProcessId) ?? 0));
  },

  DELETED(state, _key, { processDefinitionKey, bpmnProcessId, version }) {
    const definition = state.definitions.get(processDefinitionKey);
    state.definitions.delete(processDefinitionKey);
    state.definitionsByVersion.delete(pairKey(version, bpmnProcessId));
    if (definition && state.newestProcess.get(bpmnProcessId) === definition)
      setOrDelete(state.newestProcess, bpmnProcessId, state.versionBefore(definition));
  },
};

function modelsOf(state: State, { checksum, resource }: ProcessValue): readonly ProcessModel[] {
  const known = state.compiled.get(checksum);
  if (known) return known;
  const xml = parseXml(Buffer.from(resource, 'base64').toString('utf8'));
  const models = xml instanceof XmlFault ? [] : readBpmn(xml).processes;
  state.compiled.set(checksum, models);
  return models;
}

export const decisionRequirements: Record<string, (state: State, key: number, value: DecisionRequirementsValue) => void> = {
  CREATED(state, key, value) {
    const model = parseDmn(Buffer.from(value.resource, 'base64').toString('utf8'));
    if (model instanceof ParseFailure)
      throw new Error(`Expected ${value.resourceName} to be a decision model, but: ${model.message}`);
    const graph = { key, value, model };
    state.graphs.set(key, graph);
    state.newestGraph.set(value.decisionRequirementsId, graph);
  },

  DELETED(state, _key, { decisionRequirementsKey, decisionRequirementsId: id }) {
    state.graphs.delete(decisionRequirementsKey);
    if (state.newestGraph.get(id)?.key !== decisionRequirementsKey) return;
    const left = [...state.graphs.values()].filter((graph) => graph.value.decisionRequirementsId === id);
    setOrDelete(state.newestGraph, id, left.at(-1));
  },
};

export const decision: Record<string, (state: State, key: number, value: DecisionValue) => void> = {
  CREATED(state, key, value) {
    state.decisions.set(key, value);
    state.newestDecision.set(value.decisionId, value);
  },

  DELETED(state, _key, { decisionKey, decisionId }) {
    state.decisions.delete(decisionKey);
    if (state.newestDecision.get(decisionId)?.decisionKey !== decisionKey) return;
    const left = [...state.decisions.values()].filter((decision) => decision.decisionId === decisionId);
    setOrDelete(state.newestDecision, decisionId, left.at(-1));
  },
};

export const form: Record<string, (state: State, key: number, value: FormValue) => void> = {
  CREATED(state, key, value) {
    state.forms.set(key, value);
    state.newestForm.set(value.formId, value);
    state.highestForm.set(value.formId, Math.max(value.version, state.highestForm.get(value.formId) ?? 0));
  },

  DELETED(state, _key, { formKey, formId }) {
    state.forms.delete(formKey);
    if (state.newestForm.get(formId)?.formKey !== formKey) return;
    const left = [...state.forms.values()].filter((form) => form.formId === formId);
    setOrDelete(state.newestForm, formId, left.at(-1));
  },
};

function setOrDelete<T>(newest: Map<string, T>, id: string, left: T | undefined): void {
  if (left === undefined) newest.delete(id);
  else newest.set(id, left);
}
