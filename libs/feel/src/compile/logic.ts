import type { Run } from '../run';
import type { Env } from '../scope';
import type { FeelValue } from '../values/value';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';

/** Only true is true: everything else takes the other way. */
export function compileIf({ condition, consequence, alternative }: NodeOf<'if'>, compile: Compile): Code {
  const [test, then, otherwise] = [compile(condition), compile(consequence), compile(alternative)];
  return (env) => {
    env.run.step();
    const held = test(env);
    if (typeof held !== 'boolean') unexpected('boolean', held, env.run);
    return held === true ? then(env) : otherwise(env);
  };
}

export function compileNot({ operand }: NodeOf<'not'>, compile: Compile): Code {
  const x = compile(operand);
  return (env) => {
    env.run.step();
    const value = x(env);
    return typeof value === 'boolean' ? !value : unexpected('boolean', value, env.run);
  };
}

export function compileJunction({ kind, operands }: NodeOf<'or' | 'and'>, compile: Compile): Code {
  const codes = operands.map(compile);
  const decisive = kind === 'or';
  return (env) => junction(codes, decisive, env);
}

export function junction(codes: readonly Code[], decisive: boolean, env: Env): FeelValue {
  const result = new Junction(decisive, env.run);
  for (const code of codes) if (!result.isOpenAfter(code(env))) break;
  return result.value;
}

/** `or` (decided by a true) and `and` (decided by a false) with three values: undecided is null when anything was no boolean. */
export class Junction {
  value: FeelValue;

  constructor(
    private readonly decisive: boolean,
    private readonly run: Run,
  ) {
    this.value = !decisive;
  }

  /** Whether what comes next can still change the value. */
  isOpenAfter(value: FeelValue): boolean {
    this.run.step(2);
    if (value === this.decisive) {
      this.value = value;
      return false;
    }
    if (typeof value === 'boolean') return true;
    if (this.value !== null) unexpected('boolean', value, this.run);
    this.value = null;
    return true;
  }
}
