import type { JsonValue } from '../values/json';
import type { DecisionType } from './logic';

/** What Zeebe's DECISION_EVALUATION record says about each decision that was asked. Values ending in `Json` are JSON texts. */
export interface EvaluatedDecision {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionType: DecisionType;
  readonly output: JsonValue;
  readonly outputJson: string;
  readonly evaluatedInputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
}

export interface EvaluatedInput {
  readonly inputId: string;
  readonly inputName: string;
  readonly inputValue: JsonValue;
  readonly inputValueJson: string;
}

export interface MatchedRule {
  readonly ruleId: string;
  /** Counted from 1. */
  readonly ruleIndex: number;
  readonly evaluatedOutputs: readonly EvaluatedOutput[];
}

export interface EvaluatedOutput {
  readonly outputId: string;
  readonly outputName: string;
  readonly outputValue: JsonValue;
  readonly outputValueJson: string;
}

export interface DecisionResult {
  readonly output: JsonValue;
  readonly outputJson: string;
  /** The required ones first. */
  readonly evaluatedDecisions: readonly EvaluatedDecision[];
}

/** The decision could not be made; `failedDecisionId` may be one that it requires. */
export class DecisionFailure {
  constructor(
    readonly message: string,
    readonly failedDecisionId: string,
    readonly evaluatedDecisions: readonly EvaluatedDecision[],
  ) {}
}
