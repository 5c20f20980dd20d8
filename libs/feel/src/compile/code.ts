import type { Env } from '../scope';
import type { Node } from '../syntax/tree';
import type { FeelValue } from '../values/value';

/** A compiled expression. */
export type Code = (env: Env) => FeelValue;

/** Given to each kind of node for what it is made of, so that no kind knows the others. */
export type Compile = (node: Node) => Code;

export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;
