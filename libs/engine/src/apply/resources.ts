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
};

export const decision: Record<string, (state: State, key: number, value: DecisionValue) => void> = {
  CREATED(state, key, value) {
    state.decisions.set(key, value);
    state.newestDecision.set(value.decisionId, value);
  },
};

export const form: Record<string, (state: State, key: number, value: FormValue) => void> = {
  CREATED(state, key, value) {
    state.forms.set(key, value);
    state.newestForm.set(value.formId, value);
  },
};
