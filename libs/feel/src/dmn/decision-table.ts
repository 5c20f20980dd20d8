import { toJson, toJsonText } from '../values/json';
import { type FeelContext, type FeelValue, contextOf } from '../values/value';
import { type Evaluation, type Trace } from './evaluation';
import { applyHitPolicy } from './hit-policy';
import type { DecisionTable, Output, Rule } from './logic';

export function decideByTable(table: DecisionTable, evaluation: Evaluation, trace: Trace): FeelValue {
  const values = table.inputs.map(({ expression }) => evaluation.noted(evaluation.value(expression)));
  table.inputs.forEach(({ id, name }, index) => {
    const value = values[index] ?? null;
    trace.inputs.push({ inputId: id, inputName: name, inputValue: toJson(value), inputValueJson: toJsonText(value) });
  });

  evaluation.run.items(table.rules.length);
  const matching = table.rules.flatMap((rule, index) => (matches(rule, values, evaluation) ? [{ rule, index }] : []));
  if (matching.length === 0) return defaultOutput(table.outputs, evaluation);

  const applied = table.hitPolicy === 'FIRST' ? matching.slice(0, 1) : matching;
  const answers = applied.map(({ rule }) => outputsOf(rule, table.outputs, evaluation));
  applied.forEach(({ rule, index }, place) => trace.rules.push(matchedRule(rule, index, table, answers[place] ?? {})));
  return applyHitPolicy(table, answers, evaluation.run);
}

function matches({ tests }: Rule, values: readonly FeelValue[], evaluation: Evaluation): boolean {
  return tests.every((test, index) => test === undefined || evaluation.test(test, values[index] ?? null));
}

function outputsOf(rule: Rule, outputs: readonly Output[], evaluation: Evaluation): FeelContext {
  return contextOf(
    outputs.flatMap(({ name }, index) => {
      const expression = rule.outputs[index];
      return expression ? [[name, evaluation.noted(evaluation.value(expression))] as const] : [];
    }),
  );
}

function matchedRule(rule: Rule, index: number, table: DecisionTable, answer: FeelContext): Trace['rules'][number] {
  return {
    ruleId: rule.id,
    ruleIndex: index + 1,
    evaluatedOutputs: table.outputs.map(({ id, name, label }) => {
      const value = answer[name] ?? null;
      return { outputId: id, outputName: label, outputValue: toJson(value), outputValueJson: toJsonText(value) };
    }),
  };
}

/** Without a matching rule the defaults answer, or nothing does. */
function defaultOutput(outputs: readonly Output[], evaluation: Evaluation): FeelValue {
  const defaults = outputs.flatMap(({ name, otherwise }) => (otherwise ? [[name, evaluation.value(otherwise)] as const] : []));
  if (defaults.length > 1) return contextOf(defaults);
  return defaults[0]?.[1] ?? null;
}
