import type { Run } from '../run';
import type { ArithmeticOperator } from '../syntax/tree';
import { add, divide, isNumber, isZero, multiply, negated, raise, subtract, type FeelNumber } from '../values/number';
import { textOf } from '../values/text';
import type { FeelValue } from '../values/value';
import { numberWeight } from '../values/weight';
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
    if (!isNumber(value)) return unexpected('number', value, env.run);
    env.run.step(1 + numberWeight(value));
    return negated(value);
  };
}

export function unexpected(expected: string, found: FeelValue, run: Run): null {
  return run.warn('INVALID_TYPE', `Expected ${expected} but found '${textOf(found, run)}'`);
}

function pay(x: FeelNumber, y: FeelNumber, run: Run): void {
  run.step(1 + numberWeight(x) + numberWeight(y));
}

/** What moves in time may cross the clock changes of a zone. */
const MOVE_IN_TIME = 60;

function plus(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) {
    pay(x, y, run);
    return add(x, y);
  }
  if (typeof x === 'string' && typeof y === 'string') {
    run.text(x.length + y.length);
    return x + y;
  }
  run.step(MOVE_IN_TIME);
  return (
    moveInTime(x, y, 1, run) ??
    moveInTime(y, x, 1, run) ??
    run.warn('INVALID_TYPE', `Can't add '${textOf(y, run)}' to '${textOf(x, run)}'`)
  );
}

function minus(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) {
    pay(x, y, run);
    return subtract(x, y);
  }
  run.step(MOVE_IN_TIME);
  return (
    timeBetween(x, y) ??
    moveInTime(x, y, -1, run) ??
    run.warn('INVALID_TYPE', `Can't subtract '${textOf(y, run)}' from '${textOf(x, run)}'`)
  );
}

function times(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y)) {
    pay(x, y, run);
    return multiply(x, y);
  }
  payForDurations(x, y, run);
  return (
    scaleDuration(x, y) ??
    scaleDuration(y, x) ??
    run.warn('INVALID_TYPE', `Can't multiply '${textOf(x, run)}' by '${textOf(y, run)}'`)
  );
}

/** No quotient of decimals is quick. */
const DIVISION = 60;

function over(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  if (isNumber(x) && isNumber(y) && !isZero(y)) {
    run.step(DIVISION + numberWeight(x) + numberWeight(y));
    return divide(x, y);
  }
  payForDurations(x, y, run);
  return divideDurations(x, y) ?? run.warn('INVALID_TYPE', `Can't divide '${textOf(x, run)}' by '${textOf(y, run)}'`);
}

function payForDurations(x: FeelValue, y: FeelValue, run: Run): void {
  run.step(MOVE_IN_TIME);
  for (const value of [x, y]) if (isNumber(value)) run.step(numberWeight(value));
}

/** By squaring: two products for each bit of an exponent of at most 30. */
const POWER = 4_000;

function toThePower(x: FeelValue, y: FeelValue, run: Run): FeelValue {
  for (const value of [x, y]) if (!isNumber(value)) return unexpected('number', value, run);
  if (!isNumber(x) || !isNumber(y)) return null;
  const isSmall = typeof y === 'number' && Number.isInteger(y) && Math.abs(y) < 16;
  run.step((isSmall ? POWER / 10 : POWER) + (isSmall ? 2 : 8) * numberWeight(x) + numberWeight(y));
  return raise(x, y);
}
