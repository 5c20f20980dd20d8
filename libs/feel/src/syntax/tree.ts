import type { FeelValue } from '../values/value';

/** What an expression is made of. */
export type Node =
  | { kind: 'constant'; value: FeelValue }
  | { kind: 'input' }
  | { kind: 'list'; items: readonly Node[] }
  | { kind: 'context'; entries: readonly (readonly [string, Node])[] }
  | Range
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Node; right: Node }
  | { kind: 'negation'; operand: Node }
  | Comparison
  | { kind: 'between'; operand: Node; low: Node; high: Node }
  | { kind: 'not'; operand: Node }
  | { kind: 'or'; operands: readonly Node[] }
  | { kind: 'and'; operands: readonly Node[] }
  | { kind: 'if'; condition: Node; consequence: Node; alternative: Node }
  | Iteration<'for'>
  | Iteration<'some'>
  | Iteration<'every'>
  | { kind: 'iteration'; start: Node; end: Node }
  | { kind: 'instance of'; operand: Node; type: string }
  | { kind: 'in'; operand: Node; test: Node }
  | { kind: 'name'; name: string }
  | { kind: 'path'; operand: Node; key: string }
  | { kind: 'filter'; list: Node; condition: Node }
  | Call
  | { kind: 'function'; parameters: readonly string[]; body: Node }
  | { kind: 'input compare'; operator: OrderOperator; operand: Node }
  | { kind: 'input equal'; operand: Node }
  | { kind: 'input in range'; range: Range }
  | { kind: 'unary test'; operand: Node };

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type OrderOperator = '<' | '<=' | '>' | '>=';

export interface Range {
  readonly kind: 'range';
  readonly start: Node;
  readonly end: Node;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: OrderOperator | '=';
  readonly left: Node;
  readonly right: Node;
}

/** `path` is the context that the function is an entry of, if it is not a built-in one or a variable. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly path?: Node;
  readonly args: readonly Node[];
  /** Names of the arguments, when they were given with names. */
  readonly names?: readonly string[];
}

export interface Iteration<K extends 'for' | 'some' | 'every'> {
  readonly kind: K;
  readonly iterators: readonly (readonly [string, Node])[];
  readonly body: Node;
}
