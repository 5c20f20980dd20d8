import type { Env } from '../scope';
import { add, compareNumbers, isNumber, type FeelNumber } from '../values/number';
import { type FeelContext, type FeelValue, isList } from '../values/value';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';
import { junction } from './logic';

type Iterator = readonly [name: string, list: Code];

function compileIterators(iterators: NodeOf<'for'>['iterators'], compile: Compile): readonly Iterator[] {
  return iterators.map(([name, list]) => [name, compile(list)] as const);
}

/** Every combination of the lists' items, the last name turning fastest; `null` when one of them is no list. */
function combinations(iterators: readonly Iterator[], env: Env): Iterable<FeelContext> | null {
  const lists: (readonly [string, readonly FeelValue[]])[] = [];
  let allLists = true;
  for (const [name, code] of iterators) {
    const list = code(env);
    if (isList(list)) lists.push([name, list]);
    else {
      unexpected('list', list, env.run);
      allLists = false;
    }
  }
  return allLists ? combined(lists, {}) : null;
}

function* combined(
  [first, ...rest]: readonly (readonly [string, readonly FeelValue[]])[],
  bound: FeelContext,
): Iterable<FeelContext> {
  if (!first) {
    yield bound;
    return;
  }
  const [name, items] = first;
  for (const item of items) yield* combined(rest, { ...bound, [name]: item });
}

/** `partial` is what has been made so far. */
export function compileFor({ iterators, body }: NodeOf<'for'>, compile: Compile): Code {
  const [lists, code] = [compileIterators(iterators, compile), compile(body)];
  return (env) => {
    const all = combinations(lists, env);
    if (!all) return null;
    const partial: FeelValue[] = [];
    for (const bound of all) {
      env.run.grow(1);
      partial.push(code(env.with({ ...bound, partial })));
    }
    return partial;
  };
}

export function compileQuantified({ kind, iterators, body }: NodeOf<'some' | 'every'>, compile: Compile): Code {
  const [lists, code] = [compileIterators(iterators, compile), compile(body)];
  return (env) => {
    const all = combinations(lists, env);
    return all && junction(conditions(all, code), kind === 'some', env);
  };
}

function* conditions(all: Iterable<FeelContext>, code: Code): Iterable<Code> {
  for (const bound of all) {
    yield (env) => {
      env.run.step();
      return code(env.with(bound));
    };
  }
}

/** `3..1` counts down. */
export function compileIterationContext({ start, end }: NodeOf<'iteration'>, compile: Compile): Code {
  const [from, to] = [compile(start), compile(end)];
  return (env) => {
    const [first, last] = [from(env), to(env)];
    if (!isNumber(first)) return unexpected('number', first, env.run);
    if (!isNumber(last)) return unexpected('number', last, env.run);
    return [...counted(first, last, env)];
  };
}

function* counted(first: FeelNumber, last: FeelNumber, env: Env): Iterable<FeelNumber> {
  const step = compareNumbers(first, last) < 0 ? 1 : -1;
  for (let at = first; compareNumbers(at, last) * step <= 0; at = add(at, step)) {
    env.run.grow(1);
    yield at;
  }
}
