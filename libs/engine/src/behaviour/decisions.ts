import { DecisionFailure, type EvaluatedDecision, type Expression, type Scope } from '@libs/feel';

import { textOf } from '../evaluation';
import type { DecisionValue, ProcessInstanceValue } from '../record-values';
import { type EngineRecord, TENANT } from '../records';
import type { ElementInstance, State } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { scopeOf } from './variables';

/** A business rule task asks the newest version of a decision. Answers the output as JSON text. */
export function decide(instance: ElementInstance, id: Expression, work: Work): string | Failure {
  const scope = scopeOf(instance);
  const decisionId = textOf(id, scope, work.now);
  if (decisionId instanceof Failure) return decisionId;
  const decision = work.state.newestDecision.get(decisionId);
  if (!decision)
    return new Failure(
      'CALLED_DECISION_ERROR',
      `Expected to evaluate decision '${decisionId}', but no decision found for id '${decisionId}'`,
    );

  const { record, failure } = ask(work, decision, scope, instance);
  return failure === '' ? String(record.value['decisionOutput']) : new Failure('DECISION_EVALUATION_ERROR', failure);
}

/** Asks a decision and writes down how its answer came about. */
export function ask(
  work: Work,
  decision: DecisionValue,
  scope: Scope,
  instance?: ElementInstance,
): { record: EngineRecord; failure: string } {
  const model = work.state.graphs.get(decision.decisionRequirementsKey)?.model;
  if (!model)
    throw new Error(
      `Expected decision ${decision.decisionId} to belong to a deployed model, but ${decision.decisionRequirementsKey} is none`,
    );
  const result = model.evaluate(decision.decisionId, scope, { now: work.now });
  const isFailure = result instanceof DecisionFailure;
  const value = {
    decisionKey: decision.decisionKey,
    decisionId: decision.decisionId,
    decisionName: decision.decisionName,
    decisionVersion: decision.version,
    decisionRequirementsId: decision.decisionRequirementsId,
    decisionRequirementsKey: decision.decisionRequirementsKey,
    decisionOutput: isFailure ? 'null' : result.outputJson,
    ...placeOf(instance?.value, instance?.key ?? -1),
    evaluatedDecisions: result.evaluatedDecisions.map((each) => told(each, work.state, decision)),
    evaluationFailureMessage: isFailure ? result.message : '',
    failedDecisionId: isFailure ? result.failedDecisionId : '',
    tenantId: TENANT,
  };
  const record = work.emit('DECISION_EVALUATION', isFailure ? 'FAILED' : 'EVALUATED', work.nextKey(), value);
  return { record, failure: value.evaluationFailureMessage };
}

function placeOf(value: ProcessInstanceValue | undefined, elementInstanceKey: number) {
  return {
    bpmnProcessId: value?.bpmnProcessId ?? '',
    processDefinitionKey: value?.processDefinitionKey ?? -1,
    processInstanceKey: value?.processInstanceKey ?? -1,
    elementInstanceKey,
    elementId: value?.elementId ?? '',
  };
}

function told(
  { decisionId, decisionName, decisionType, outputJson, evaluatedInputs, matchedRules }: EvaluatedDecision,
  state: State,
  asked: DecisionValue,
) {
  const decision =
    [...state.decisions.values()].find(
      (each) => each.decisionId === decisionId && each.decisionRequirementsKey === asked.decisionRequirementsKey,
    ) ?? asked;
  return {
    decisionId,
    decisionName,
    decisionKey: decision.decisionKey,
    decisionVersion: decision.version,
    decisionType,
    decisionOutput: outputJson,
    evaluatedInputs: evaluatedInputs.map(({ inputId, inputName, inputValueJson }) => ({
      inputId,
      inputName,
      inputValue: inputValueJson,
    })),
    matchedRules: matchedRules.map(({ ruleId, ruleIndex, evaluatedOutputs }) => ({
      ruleId,
      ruleIndex,
      evaluatedOutputs: evaluatedOutputs.map(({ outputId, outputName, outputValueJson }) => ({
        outputId,
        outputName,
        outputValue: outputValueJson,
      })),
    })),
    tenantId: TENANT,
  };
}
