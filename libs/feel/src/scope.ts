import type { Run } from './run';
import { type FeelContext, type FeelValue, entryOf, isContext } from './values/value';
import { allowanceOf } from './values/weight';

/** The variables that an expression sees. JSON values as the engine keeps them; undefined = no such variable. */
export interface Scope {
  get(name: string): unknown;
}

/** Where names are looked up: what the expression itself has bound, innermost first, then the variables outside. */
export class Env {
  private constructor(
    readonly run: Run,
    private readonly variables: Scope,
    private readonly outer: Env | undefined,
    private readonly name: string,
    private readonly value: FeelValue,
    private readonly entries: FeelContext | undefined,
  ) {}

  static of(run: Run, variables: Scope): Env {
    return new Env(run, variables, undefined, '', null, undefined);
  }

  get(name: string): FeelValue | undefined {
    return Env.find(name, this);
  }

  private static find(name: string, innermost: Env): FeelValue | undefined {
    let hops = 0;
    for (let env: Env | undefined = innermost; env; env = env.outer) {
      const own = env.entries && entryOf(env.entries, name);
      if (own !== undefined || env.name === name) {
        innermost.run.step(1 + (hops >> 2));
        return own ?? env.value;
      }
      hops += 1;
    }
    innermost.run.step(2 + (hops >> 2));
    return innermost.variable(name);
  }

  private variable(name: string): FeelValue | undefined {
    const value = this.variables.get(name) as FeelValue | undefined;
    if (typeof value === 'string' || (typeof value === 'object' && value !== null)) this.run.allow(value, allowanceOf(value));
    return value;
  }

  bind(name: string, value: FeelValue): Env {
    return new Env(this.run, this.variables, this, name, value, undefined);
  }

  /** As a filter sees an item: by the name `item`, and its entries by theirs. */
  inside(item: FeelValue): Env {
    return new Env(this.run, this.variables, this, 'item', item, isContext(item) ? item : undefined);
  }
}

/** The value that unary tests look at. No variable of a process can have such a name. */
export const INPUT = ' input';
