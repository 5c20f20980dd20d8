import { ArithmeticFailure } from '../values/number';
import type { Run } from '../run';
import type { OrderOperator } from '../syntax/tree';
import { equality } from '../values/equality';
import { order } from '../values/order';
import { textOf } from '../values/text';
import { isList, kindOf, typeNameOf, type FeelValue } from '../values/value';
import { weightOf } from '../values/weight';
import type { Code, Compile, NodeOf } from './code';
import { junction } from './logic';

export function compileComparison({ operator, left, right }: NodeOf<'comparison'>, compile: Compile): Code {
  const [x, y] = [compile(left), compile(right)];
  if (operator === '=') return (env) => isEqual(x(env), y(env), env.run);
  const holds = orderTest[operator];
  return (env) => compared(x(env), y(env), holds, env.run);
}

/** As in Camunda the operand is asked for twice, and warns twice. */
export function compileBetween({ operand, low, high }: NodeOf<'between'>, compile: Compile): Code {
  const [x, from, to] = [compile(operand), compile(low), compile(high)];
  const ends: readonly Code[] = [
    (env) => compared(x(env), from(env), orderTest['>='], env.run),
    (env) => compared(x(env), to(env), orderTest['<='], env.run),
  ];
  return (env) => junction(ends, false, env);
}

export const orderTest: Record<OrderOperator, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Values of different kinds are neither equal nor unequal: the answer is null. */
export function isEqual(x: FeelValue, y: FeelValue, run: Run): boolean | null {
  return equality(x, y, run) ?? notComparable(x, y, run);
}

export function compared(x: FeelValue, y: FeelValue, holds: (order: number) => boolean, run: Run): boolean | null {
  run.step(1 + weightOf(x) + weightOf(y));
  const which = order(x, y);
  if (which !== undefined) return holds(which);
  if (isComparableList(x, run) && isComparableList(y, run)) {
    throw new ArithmeticFailure(`java.lang.IllegalArgumentException: ${textOf(x, run)} can not be compared to ${textOf(y, run)}`);
  }
  return notComparable(x, y, run);
}

function isComparableList(value: FeelValue, run: Run): boolean {
  if (!isList(value) || value.length === 0) return false;
  run.step(value.length);
  const kind = kindOf(value[0] ?? null);
  return order(value[0] ?? null, value[0] ?? null) !== undefined && value.every((item) => kindOf(item) === kind);
}

function notComparable(x: FeelValue, y: FeelValue, run: Run): null {
  return run.warn('NOT_COMPARABLE', `Can't compare '${textOf(x, run)}' with '${textOf(y, run)}'`);
}

/** Names that can only be written between backticks. */
const OTHER_NAMES: Record<string, string> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration',
};

export function compileInstanceOf({ operand, type }: NodeOf<'instance of'>, compile: Compile): Code {
  const x = compile(operand);
  const wanted = OTHER_NAMES[type] ?? type;
  return (env) => {
    env.run.step();
    return wanted === 'Any' ? x(env) !== null : typeNameOf(x(env)) === wanted;
  };
}
