import type { Env } from '../scope';
import { add, compareNumbers, isNumber } from '../values/number';
import { type FeelValue, isList } from '../values/value';
import { numberWeight } from '../values/weight';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';
import { Junction } from './logic';
import { partialUse } from './partial';

type Iterator = readonly [name: string, list: Code, isCounted: boolean];
type Lists = readonly (readonly [name: string, items: readonly FeelValue[]])[];

function compileIterators(iterators: NodeOf<'for'>['iterators'], compile: Compile): readonly Iterator[] {
  return iterators.map(([name, list]) => [name, compile(list), list.kind === 'iteration'] as const);
}

/** `null` when one of them is no list. */
function listsOf(iterators: readonly Iterator[], env: Env): Lists | null {
  const lists: (readonly [string, readonly FeelValue[]])[] = [];
  let allLists = true;
  for (const [name, code, isCounted] of iterators) {
    const list = code(env);
    if (isList(list)) lists.push([name, list]);
    else {
      // Of what cannot be counted it is said already why.
      if (!isCounted) unexpected('list', list, env.run);
      allLists = false;
    }
  }
  return allLists ? lists : null;
}

/** Every combination of the lists' items, the last name turning fastest, until `visit` has heard enough. */
function eachCombination(lists: Lists, env: Env, visit: (bound: Env) => boolean): void {
  if (lists.some(([, items]) => items.length === 0)) return;
  const positions = lists.map(() => 0);
  const bound: Env[] = [];
  for (;;) {
    for (let level = bound.length; level < lists.length; level += 1) {
      env.run.step(3);
      const [name = '', items = []] = lists[level] ?? [];
      bound.push((bound[level - 1] ?? env).bind(name, items[positions[level] ?? 0] ?? null));
    }
    if (!visit(bound[lists.length - 1] ?? env)) return;

    let level = lists.length - 1;
    while (level >= 0 && (positions[level] ?? 0) + 1 >= (lists[level]?.[1].length ?? 0)) {
      positions[level] = 0;
      level -= 1;
    }
    if (level < 0) return;
    positions[level] = (positions[level] ?? 0) + 1;
    bound.length = level;
  }
}

/** `partial` is what has been made so far. */
export function compileFor({ iterators, body }: NodeOf<'for'>, compile: Compile): Code {
  const [lists, code, use] = [compileIterators(iterators, compile), compile(body), partialUse(body)];
  return (env) => {
    const all = listsOf(lists, env);
    if (!all) return null;
    const partial: FeelValue[] = [];
    eachCombination(all, env, (bound) => {
      env.run.step();
      if (use === 'none') return partial.push(code(bound)) > 0;
      if (use === 'kept') env.run.items(partial.length);
      return partial.push(code(bound.bind('partial', use === 'kept' ? partial.slice() : partial))) > 0;
    });
    return partial;
  };
}

export function compileQuantified({ kind, iterators, body }: NodeOf<'some' | 'every'>, compile: Compile): Code {
  const [lists, code] = [compileIterators(iterators, compile), compile(body)];
  return (env) => {
    const all = listsOf(lists, env);
    if (!all) return null;
    const junction = new Junction(kind === 'some', env.run);
    eachCombination(all, env, (bound) => junction.isOpenAfter(code(bound)));
    return junction.value;
  };
}

/** `3..1` counts down. */
export function compileIterationContext({ start, end }: NodeOf<'iteration'>, compile: Compile): Code {
  const [from, to] = [compile(start), compile(end)];
  return (env) => {
    const [first, last] = [from(env), to(env)];
    if (!isNumber(first)) return unexpected('number', first, env.run);
    if (!isNumber(last)) return unexpected('number', last, env.run);

    const counted: FeelValue[] = [];
    const step = compareNumbers(first, last) < 0 ? 1 : -1;
    for (let at = first; ; at = add(at, step)) {
      env.run.step(2 + 2 * (numberWeight(at) + numberWeight(last)));
      if (compareNumbers(at, last) * step > 0) return counted;
      counted.push(at);
    }
  };
}
