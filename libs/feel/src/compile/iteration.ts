import type { Env } from '../scope';
import { type FeelNumber, add, compareNumbers, isNumber } from '../values/number';
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
  const last = lists.at(-1);
  if (!last || lists.some(([, items]) => items.length === 0)) return;
  const outer = lists.slice(0, -1);
  const positions = outer.map(() => 0);
  while (eachItem(last, boundAt(positions, outer, env), visit) && advance(positions, outer));
}

/** Whether `visit` would hear more. */
function eachItem([name, items]: Lists[number], env: Env, visit: (bound: Env) => boolean): boolean {
  for (const item of items) {
    env.run.step(2);
    if (!visit(env.bind(name, item))) return false;
  }
  return true;
}

function boundAt(positions: readonly number[], lists: Lists, env: Env): Env {
  env.run.step(BINDING * lists.length);
  return lists.reduce((bound, [name, items], level) => bound.bind(name, items[positions[level] ?? 0] ?? null), env);
}

const BINDING = 6;

/** To the next combination, as a counter turns; false when it has turned around. */
function advance(positions: number[], lists: Lists): boolean {
  for (let level = lists.length - 1; level >= 0; level -= 1) {
    const next = (positions[level] ?? 0) + 1;
    positions[level] = next < (lists[level]?.[1].length ?? 0) ? next : 0;
    if (next === (positions[level] ?? 0)) return true;
  }
  return false;
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

    return isSmall(first) && isSmall(last) ? countedAtOnce(first, last, env) : counted(first, last, env);
  };
}

function isSmall(number: FeelNumber): number is number {
  return Number.isSafeInteger(number);
}

/** How many there will be is known before, and paid for before. */
function countedAtOnce(first: number, last: number, { run }: Env): readonly FeelValue[] {
  run.step(1 + Math.abs(last - first));
  const step = first < last ? 1 : -1;
  const numbers: FeelValue[] = [];
  numbers.length = 1 + Math.abs(last - first);
  for (let place = 0; place < numbers.length; place += 1) numbers[place] = first + step * place;
  return numbers;
}

function counted(first: FeelNumber, last: FeelNumber, { run }: Env): readonly FeelValue[] {
  const numbers: FeelValue[] = [];
  const step = compareNumbers(first, last) < 0 ? 1 : -1;
  for (let at = first; ; at = add(at, step)) {
    run.step(1 + 2 * (numberWeight(at) + numberWeight(last)));
    if (compareNumbers(at, last) * step > 0) return numbers;
    numbers.push(at);
  }
}
