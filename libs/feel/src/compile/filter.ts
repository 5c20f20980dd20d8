import type { Env } from '../scope';
import type { Node } from '../syntax/tree';
import { add, compareNumbers, isNumber, subtract, toInt, type FeelNumber } from '../values/number';
import { type FeelValue, isList } from '../values/value';
import { numberWeight } from '../values/weight';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';

/** A number picks one item; anything else is asked of every item. */
export function compileFilter({ list, condition }: NodeOf<'filter'>, compile: Compile): Code {
  const [items, test] = [compile(list), compile(condition)];
  const index = constantIndex(condition);
  const perItem = condition.kind === 'comparison' || condition.kind === 'call';

  return (env) => {
    const value = items(env);
    if (!isList(value)) return unexpected('list', value, env.run);
    if (index !== undefined) return itemAt(value, index, env);
    if (perItem) return matching(value, test, env);

    // Whether it is a number shows only when it is tried without an item; what that warns of stays, as in Camunda.
    const found = test(env);
    return isNumber(found) ? itemAt(value, found, env) : matching(value, test, env);
  };
}

function constantIndex(condition: Node): FeelNumber | undefined {
  if (condition.kind !== 'constant' || !isNumber(condition.value)) return undefined;
  return condition.value;
}

/** Counted from 1, or from the end with -1. What a fraction leaves of the place is cut off. */
function itemAt(items: readonly FeelValue[], index: FeelNumber, { run }: Env): FeelValue {
  run.step(1 + numberWeight(index));
  const at = compareNumbers(index, 0) > 0 ? subtract(index, 1) : add(index, items.length);
  return compareNumbers(at, 0) < 0 ? null : (items[toInt(at)] ?? null);
}

function matching(items: readonly FeelValue[], test: Code, env: Env): FeelValue {
  const kept: FeelValue[] = [];
  for (let position = 0; position < items.length; position += 1) {
    const item = items[position] ?? null;
    env.run.step(3);
    const held = test(env.inside(item));
    // A function may answer with a position; the first answer decides.
    if (position === 0 && isNumber(held)) return itemAt(items, held, env);
    if (held === true) kept.push(item);
  }
  return kept;
}
