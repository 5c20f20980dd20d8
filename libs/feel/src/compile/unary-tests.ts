import { INPUT, type Env } from '../scope';
import { Stopped } from '../run';
import { childrenOf } from '../syntax/children';
import type { Node } from '../syntax/tree';
import { equal } from '../values/equality';
import { order } from '../values/order';
import { textOf } from '../values/text';
import { isList, kindOf, FeelRange, type FeelValue } from '../values/value';
import { weightOf } from '../values/weight';
import type { Code, Compile, NodeOf } from './code';
import { compared, isEqual, orderTest } from './comparison';

export function compileIn({ operand, test }: NodeOf<'in'>, compile: Compile): Code {
  const [x, holds] = [compile(operand), compile(test)];
  return (env) => {
    env.run.step(2);
    return holds(env.bind(INPUT, x(env)));
  };
}

/** `?`, the value that is tested. */
export function compileInput(): Code {
  return (env) => {
    const value = env.get(INPUT);
    if (value === undefined) {
      throw new Stopped("No input value available. '?' can only be used inside an unary-test expression.");
    }
    return value;
  };
}

function inputOf(env: Env): FeelValue {
  const value = env.get(INPUT);
  return value === undefined ? env.run.warn('NO_VARIABLE_FOUND', 'No input value found.') : value;
}

export function compileInputComparison({ operator, operand }: NodeOf<'input compare'>, compile: Compile): Code {
  const [y, holds] = [compile(operand), orderTest[operator]];
  return (env) => compared(inputOf(env), y(env), holds, env.run);
}

export function compileInputEqual({ operand }: NodeOf<'input equal'>, compile: Compile): Code {
  const y = compile(operand);
  return (env) => isEqual(inputOf(env), y(env), env.run);
}

export function compileInputInRange({ range }: NodeOf<'input in range'>, compile: Compile): Code {
  const [start, end] = [compile(range.start), compile(range.end)];
  return (env) => {
    const [x, from, to] = [inputOf(env), start(env), end(env)];
    payForRange(x, from, to, env);
    const inside = isInside(x, new FeelRange(from, to, range.startIncluded, range.endIncluded));
    return (
      inside ??
      env.run.warn(
        'NOT_COMPARABLE',
        `Can't compare '${textOf(inputOf(env), env.run)}' with '${textOf(from, env.run)}' and '${textOf(to, env.run)}'`,
      )
    );
  };
}

function payForRange(x: FeelValue, from: FeelValue, to: FeelValue, { run }: Env): void {
  run.step(8 + 2 * weightOf(x) + weightOf(from) + weightOf(to));
}

export function isInside(value: FeelValue, { start, end, startIncluded, endIncluded }: FeelRange): boolean | undefined {
  if (kindOf(value) !== kindOf(start) || kindOf(value) !== kindOf(end)) return undefined;
  const [low, high] = [order(value, start), order(value, end)];
  if (low === undefined || high === undefined) return undefined;
  return (startIncluded ? low >= 0 : low > 0) && (endIncluded ? high <= 0 : high < 0);
}

/** An expression as a test: it is true itself, or a list that has the input, or equal to the input. With `?` only its truth counts. */
export function compileUnaryTest({ operand }: NodeOf<'unary test'>, compile: Compile): Code {
  const code = compile(operand);
  if (asksForInput(operand)) {
    return (env) => {
      const held = code(env);
      return typeof held === 'boolean' ? held : null;
    };
  }
  return (env) => {
    const input = inputOf(env);
    const value = code(env);
    if (typeof value === 'boolean') return value || input === false;
    if (isList(value) && value.some((item) => equal(item, input, env.run))) return true;
    if (value instanceof FeelRange) {
      payForRange(input, value.start, value.end, env);
      return isInside(input, value) ?? null;
    }

    const equals = isEqual(input, value, env.run);
    if (equals === true) return true;
    return isList(value) ? false : equals;
  };
}

/** Looks for `?` in the expression, but not in tests inside it, which have an input of their own. */
function asksForInput(node: Node): boolean {
  if (node.kind === 'input') return true;
  return (node.kind === 'in' ? [node.operand] : childrenOf(node)).some(asksForInput);
}
