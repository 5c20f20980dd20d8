import type { Run } from './run';
import { type FeelContext, type FeelValue, entryOf } from './values/value';

/** The variables that an expression sees. JSON values as the engine keeps them; undefined = no such variable. */
export interface Scope {
  get(name: string): unknown;
}

/** Where names are looked up: what the expression itself has bound, innermost first, then the variables outside. */
export class Env {
  constructor(
    readonly run: Run,
    private readonly outer: Scope | Env,
    private readonly bound: FeelContext = {},
  ) {}

  get(name: string): FeelValue | undefined {
    const own = entryOf(this.bound, name);
    if (own !== undefined) return own;
    return this.outer instanceof Env ? this.outer.get(name) : (this.outer.get(name) as FeelValue | undefined);
  }

  with(bound: FeelContext): Env {
    return new Env(this.run, this, bound);
  }
}

/** The value that unary tests look at. No variable of a process can have such a name. */
export const INPUT = ' input';
