import type { Env } from '../scope';
import type { FeelValue } from '../values/value';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';

/** Only true is true: everything else takes the other way. */
export function compileIf({ condition, consequence, alternative }: NodeOf<'if'>, compile: Compile): Code {
  const [test, then, otherwise] = [compile(condition), compile(consequence), compile(alternative)];
  return (env) => {
    const held = test(env);
    if (typeof held !== 'boolean') unexpected('boolean', held, env.run);
    return held === true ? then(env) : otherwise(env);
  };
}

export function compileNot({ operand }: NodeOf<'not'>, compile: Compile): Code {
  const x = compile(operand);
  return (env) => {
    const value = x(env);
    return typeof value === 'boolean' ? !value : unexpected('boolean', value, env.run);
  };
}

export function compileJunction({ kind, operands }: NodeOf<'or' | 'and'>, compile: Compile): Code {
  const codes = operands.map(compile);
  const decisive = kind === 'or';
  return (env) => junction(codes, decisive, env);
}

/** `or` (decided by a true) and `and` (decided by a false) with three values: undecided is null when anything was no boolean. */
export function junction(codes: Iterable<Code>, decisive: boolean, env: Env): FeelValue {
  let unknown = false;
  for (const code of codes) {
    const value = code(env);
    if (value === decisive) return decisive;
    if (typeof value === 'boolean') continue;
    if (!unknown) unexpected('boolean', value, env.run);
    unknown = true;
  }
  return unknown ? null : !decisive;
}
