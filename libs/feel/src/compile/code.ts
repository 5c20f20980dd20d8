import type { Env } from '../scope';
import type { FeelValue } from '../values/value';

/** A compiled expression. */
export type Code = (env: Env) => FeelValue;
