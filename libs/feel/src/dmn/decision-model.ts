import { Run, Stopped, type RunOptions } from '../run';
import type { Scope } from '../scope';
import { toJson, toJsonText } from '../values/json';
import type { FeelValue } from '../values/value';
import { decide, decideKnowledge, untraced } from './decide';
import { DecisionFailure, type DecisionResult } from './evaluated';
import { CALL_DEPTH, Evaluation, Undecidable, functionOf } from './evaluation';
import type { Decision, Knowledge } from './logic';
import { checkResultType } from './result-type';

/** What it costs to begin with a decision, and to note it. Those that several others require are asked by each. */
const DECISION = 100;

/** What it costs to make a function of one piece of knowledge, for each that can call it. */
const KNOWLEDGE = 50;

/** The decisions of one DMN file, and what they require of each other. */
export class DecisionModel {
  private readonly decisionOf: ReadonlyMap<string, Decision>;
  private readonly knowledgeOf: ReadonlyMap<string, Knowledge>;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly namespace: string,
    readonly decisions: readonly Decision[],
    knowledge: readonly Knowledge[],
  ) {
    // Of two with one id the first counts.
    this.decisionOf = new Map([...decisions].reverse().map((decision) => [decision.id, decision]));
    this.knowledgeOf = new Map([...knowledge].reverse().map((each) => [each.id, each]));
  }

  evaluate(decisionId: string, scope: Scope, options: RunOptions): DecisionResult | DecisionFailure {
    const evaluation = new Evaluation(new Run(options), scope);
    const decision = this.decisionOf.get(decisionId);
    if (!decision) return new DecisionFailure(refused(decisionId, `no decision found with id '${decisionId}'`), decisionId, []);

    let failedId = decisionId;
    try {
      const value = this.decide(decision, evaluation, (id) => (failedId = id));
      return { output: toJson(value), outputJson: toJsonText(value), evaluatedDecisions: evaluation.evaluated };
    } catch (error) {
      if (!(error instanceof Undecidable || error instanceof Stopped)) throw error;
      return new DecisionFailure(refused(decisionId, error.message), failedId, evaluation.evaluated);
    }
  }

  private decide(decision: Decision, outer: Evaluation, asking: (id: string) => void): FeelValue {
    const names = new Map<string, FeelValue>();
    outer.run.step(DECISION);
    for (const id of decision.decisions) {
      const required = this.decisionOf.get(id);
      if (required) {
        const answer = outer.run.calling(CALL_DEPTH, () => this.decide(required, outer, asking));
        names.set(required.resultName, answer);
      }
    }
    asking(decision.id);
    const knowledge = this.functionsFor(decision.knowledge, outer, names);
    const evaluation = outer.seeing(names, knowledge);

    const trace = untraced();
    let value: FeelValue = null;
    try {
      value = evaluation.noted(decide(decision.logic, evaluation, trace));
      checkResultType(value, decision.resultType, evaluation.run);
    } finally {
      evaluation.note(decision.id, decision.name, decision.logic, value, trace);
    }
    return value;
  }

  /** Required knowledge is a function of its name, and so is what that requires. */
  private functionsFor(ids: readonly string[], outer: Evaluation, names: Map<string, FeelValue>): ReadonlyMap<string, Knowledge> {
    const known = new Map<string, Knowledge>();
    for (const id of ids) {
      outer.run.step(KNOWLEDGE);
      const knowledge = this.knowledgeOf.get(id);
      if (!knowledge) continue;
      const inner = new Map<string, FeelValue>();
      const required = outer.run.calling(CALL_DEPTH, () => this.functionsFor(knowledge.knowledge, outer, inner));
      outer.run.step(KNOWLEDGE * required.size);
      for (const [name, other] of required) known.set(name, other);
      known.set(knowledge.name, knowledge);
      const evaluation = outer.seeing(inner, required);
      names.set(
        knowledge.name,
        functionOf(knowledge.parameters, (args) => decideKnowledge(knowledge, evaluation.seeing(args))),
      );
    }
    return known;
  }
}

function refused(decisionId: string, reason: string): string {
  return `Expected to evaluate decision '${decisionId}', but ${reason}`;
}
