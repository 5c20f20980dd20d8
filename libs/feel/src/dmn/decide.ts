import { type FeelValue, contextOf } from '../values/value';
import { decideByTable } from './decision-table';
import { CALL_DEPTH, type Evaluation, type Trace, Undecidable, functionOf } from './evaluation';
import type { Knowledge, Logic, Named } from './logic';

/** The answer of a logic, whatever kind it is of. */
export function decide(logic: Logic, evaluation: Evaluation, trace: Trace): FeelValue {
  switch (logic.kind) {
    case 'DECISION_TABLE':
      return decideByTable(logic, evaluation, trace);
    case 'LITERAL_EXPRESSION':
      return evaluation.value(logic.expression);
    case 'CONTEXT':
      return decideContext(logic.entries, logic.result, evaluation);
    case 'LIST':
      return logic.items.map((item) => decide(item, evaluation, untraced()));
    case 'RELATION':
      return logic.rows.map((row) =>
        contextOf(row.map(({ name, value }) => [name, decide(value, evaluation, untraced())] as const)),
      );
    case 'INVOCATION':
      return invoke(logic.of, logic.bindings, evaluation);
    case 'FUNCTION':
      return functionOf(logic.parameters, (names) => decide(logic.body, evaluation.seeing(names), untraced()));
  }
}

export function untraced(): Trace {
  return { inputs: [], rules: [] };
}

/** Each entry sees the ones before it. */
function decideContext(entries: readonly Named<Logic>[], result: Logic | undefined, evaluation: Evaluation): FeelValue {
  const made = new Map<string, FeelValue>();
  for (const { name, value } of entries) made.set(name, decide(value, evaluation.seeing(made), untraced()));
  return result ? decide(result, evaluation.seeing(made), untraced()) : contextOf(made);
}

function invoke(name: string, bindings: Extract<Logic, { kind: 'INVOCATION' }>['bindings'], evaluation: Evaluation): FeelValue {
  const knowledge = evaluation.knowledge.get(name);
  if (!knowledge) throw new Undecidable(`no BKM found with name '${name}'`);
  const names = new Map(bindings.map((binding) => [binding.name, evaluation.value(binding.value)]));
  const missing = knowledge.parameters.find((parameter) => !names.has(parameter));
  if (missing !== undefined) throw new Undecidable(`no parameter found with name '${missing}'`);
  return decideKnowledge(knowledge, evaluation.seeing(names));
}

export function decideKnowledge({ id, name, logic }: Knowledge, evaluation: Evaluation): FeelValue {
  const trace = untraced();
  const value = evaluation.noted(evaluation.run.calling(CALL_DEPTH, () => decide(logic, evaluation, trace)));
  evaluation.note(id, name, logic, value, trace);
  return value;
}
