import type { Run } from '../run';
import type { ArithmeticOperator } from '../syntax/tree';
import { add, divide, isNumber, multiply, negated, raise, subtract, toDecimal, type FeelNumber } from '../values/number';
import { textOf } from '../values/text';
import type { FeelValue } from '../values/value';
import type { Code, Compile, NodeOf } from './code';
import { divideDurations, moveInTime, scaleDuration, timeBetween } from './time-arithmetic';

type Operation = (x: FeelValue, y: FeelValue, run: Run) => FeelValue;

const operations: Record<ArithmeticOperator, Operation> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
  '**': toThePower,
};

export function compileArithmetic({ operator, left, right }: NodeOf<'arithmetic'>, compile: Compile): Code {
  const [x, y] = [compile(left), compile(right)];
  const operation = operations[operator];
  return (env) => operation(x(env), y(env), env.run);
}

export function compileNegation({ operand }: NodeOf<'negation'>, compile: Compile): Code {
  const x = compile(operand);
  return (env) => {
    const value = x(env);
    return isNumber(value) ? negated(value) : unexpected('number', value, env.run);
  };
}

export function unexpected(expected: string, found: FeelValue, run: Run): null {
  return run.warn('INVALID_TYPE', `Expected ${expected} but found '${textOf(found)}'`);
}

function plus(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) return add(x, y);
  if (typeof x === 'string' && typeof y === 'string') {
    run.grow(x.length + y.length);
    return x + y;
  }
  return moveInTime(x, y, 1) ?? moveInTime(y, x, 1) ?? run.warn('INVALID_TYPE', `Can't add '${textOf(y)}' to '${textOf(x)}'`);
}

function minus(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) return subtract(x, y);
  return (
    timeBetween(x, y) ?? moveInTime(x, y, -1) ?? run.warn('INVALID_TYPE', `Can't subtract '${textOf(y)}' from '${textOf(x)}'`)
  );
}

function times(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) return multiply(x, y);
  return (
    scaleDuration(x, y) ?? scaleDuration(y, x) ?? run.warn('INVALID_TYPE', `Can't multiply '${textOf(x)}' by '${textOf(y)}'`)
  );
}

function over(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y) && !isZero(y)) return divide(x, y);
  return divideDurations(x, y) ?? run.warn('INVALID_TYPE', `Can't divide '${textOf(x)}' by '${textOf(y)}'`);
}

function toThePower(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  for (const value of [x, y]) if (!isNumber(value)) return unexpected('number', value, run);
  return isNumber(x) && isNumber(y) ? raise(x, y) : null;
}

export function isZero(value: FeelNumber): boolean {
  return toDecimal(value).unscaled === 0n;
}
