import { EvaluationFailure, type Expression, type UnaryTests } from '../expression';
import type { Run } from '../run';
import type { Scope } from '../scope';
import { toJson, toJsonText } from '../values/json';
import { FeelFunction, type FeelValue } from '../values/value';
import { weigh } from '../values/weight';
import type { EvaluatedDecision, EvaluatedInput, MatchedRule } from './evaluated';
import type { Knowledge, Logic } from './logic';

/** A decision cannot be made; thrown inside one evaluation, answered as a DecisionFailure. */
export class Undecidable extends Error {}

/** What a table looked at and found, for the record. */
export interface Trace {
  readonly inputs: EvaluatedInput[];
  readonly rules: MatchedRule[];
}

/** One evaluation of a decision with everything that it requires: one budget for all. */
export class Evaluation {
  readonly evaluated: EvaluatedDecision[] = [];

  constructor(
    readonly run: Run,
    readonly scope: Scope,
    readonly knowledge: ReadonlyMap<string, Knowledge> = new Map(),
  ) {}

  /** The same evaluation, seeing more names. */
  seeing(names: ReadonlyMap<string, FeelValue>, knowledge = this.knowledge): Evaluation {
    const { scope } = this;
    const inner = new Evaluation(this.run, { get: (name) => (names.has(name) ? names.get(name) : scope.get(name)) }, knowledge);
    return Object.assign(inner, { evaluated: this.evaluated });
  }

  value(expression: Expression): FeelValue {
    return this.checked(expression.runIn(this.run, this.scope));
  }

  /** A value that will be written down. */
  noted(value: FeelValue): FeelValue {
    weigh(value, this.run);
    return value;
  }

  test(tests: UnaryTests, input: FeelValue): boolean {
    return this.checked(tests.runIn(this.run, input, this.scope)) === true;
  }

  private checked(result: FeelValue | EvaluationFailure): FeelValue {
    if (result instanceof EvaluationFailure) throw new Undecidable(result.message);
    return result;
  }

  note(id: string, name: string, logic: Logic, value: FeelValue, trace: Trace): void {
    this.evaluated.push({
      decisionId: id,
      decisionName: name,
      decisionType: logic.kind,
      output: toJson(value),
      outputJson: toJsonText(value),
      evaluatedInputs: trace.inputs,
      matchedRules: trace.rules,
    });
  }
}

/** What stands between a call and the expression that it comes down to. */
export const CALL_DEPTH = 20;

export function functionOf(
  parameters: readonly string[],
  invoke: (names: ReadonlyMap<string, FeelValue>) => FeelValue,
): FeelFunction {
  const invokeWith = (args: readonly FeelValue[]) =>
    invoke(new Map(parameters.map((name, index) => [name, args[index] ?? null])));
  return new FeelFunction(parameters, invokeWith, CALL_DEPTH);
}
