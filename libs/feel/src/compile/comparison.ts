import { ArithmeticFailure } from '../values/number';
import type { Run } from '../run';
import type { OrderOperator } from '../syntax/tree';
import { equality } from '../values/equality';
import { order } from '../values/order';
import { textOf } from '../values/text';
import { isList, kindOf, typeNameOf, type FeelValue } from '../values/value';
import type { Code, Compile, NodeOf } from './code';

export function compileComparison({ operator, left, right }: NodeOf<'comparison'>, compile: Compile): Code {
  const [x, y] = [compile(left), compile(right)];
  if (operator === '=') return (env) => isEqual(x(env), y(env), env.run);
  const holds = orderTest[operator];
  return (env) => compared(x(env), y(env), holds, env.run);
}

export const orderTest: Record<OrderOperator, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Values of different kinds are neither equal nor unequal: the answer is null. */
export function isEqual(x: FeelValue, y: FeelValue, run: Run): boolean | null {
  run.step();
  return equality(x, y) ?? notComparable(x, y, run);
}

export function compared(x: FeelValue, y: FeelValue, holds: (order: number) => boolean, run: Run): boolean | null {
  const which = order(x, y);
  if (which !== undefined) return holds(which);
  if (isComparableList(x) && isComparableList(y)) {
    throw new ArithmeticFailure(`java.lang.IllegalArgumentException: ${textOf(x)} can not be compared to ${textOf(y)}`);
  }
  return notComparable(x, y, run);
}

function isComparableList(value: FeelValue): boolean {
  if (!isList(value) || value.length === 0) return false;
  const kind = kindOf(value[0] ?? null);
  return order(value[0] ?? null, value[0] ?? null) !== undefined && value.every((item) => kindOf(item) === kind);
}

function notComparable(x: FeelValue, y: FeelValue, run: Run): null {
  return run.warn('NOT_COMPARABLE', `Can't compare '${textOf(x)}' with '${textOf(y)}'`);
}

const OTHER_NAMES: Record<string, string> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration',
};

export function compileInstanceOf({ operand, type }: NodeOf<'instance of'>, compile: Compile): Code {
  const x = compile(operand);
  const wanted = OTHER_NAMES[type] ?? type;
  return (env) => (wanted === 'Any' ? x(env) !== null : typeNameOf(x(env)) === wanted);
}
