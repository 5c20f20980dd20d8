import type { Expression, UnaryTests } from '../expression';

/** How a decision comes to its answer. */
export type Logic =
  | DecisionTable
  | { readonly kind: 'LITERAL_EXPRESSION'; readonly expression: Expression }
  | { readonly kind: 'CONTEXT'; readonly entries: readonly Named<Logic>[]; readonly result: Logic | undefined }
  | { readonly kind: 'LIST'; readonly items: readonly Logic[] }
  | { readonly kind: 'RELATION'; readonly rows: readonly (readonly Named<Logic>[])[] }
  | { readonly kind: 'INVOCATION'; readonly of: string; readonly bindings: readonly Named<Expression>[] }
  | { readonly kind: 'FUNCTION'; readonly parameters: readonly string[]; readonly body: Logic };

export type DecisionType = Logic['kind'];

export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface DecisionTable {
  readonly kind: 'DECISION_TABLE';
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly rules: readonly Rule[];
}

export interface Input {
  readonly id: string;
  /** The label, or else the text of the expression. */
  readonly name: string;
  readonly expression: Expression;
}

export interface Output {
  readonly id: string;
  /** The key of the answer, if there are several outputs. */
  readonly name: string;
  readonly label: string;
  readonly otherwise: Expression | undefined;
  /** The possible values, the most important first. */
  readonly priorities: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** An empty cell has no test. */
  readonly tests: readonly (UnaryTests | undefined)[];
  readonly outputs: readonly Expression[];
}

export interface Decision {
  readonly id: string;
  readonly name: string;
  /** Under which name other decisions see the answer. */
  readonly resultName: string;
  readonly resultType: string | undefined;
  readonly logic: Logic;
  readonly decisions: readonly string[];
  readonly knowledge: readonly string[];
}

/** Business knowledge: a function that decisions can call. */
export interface Knowledge {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly logic: Logic;
  readonly knowledge: readonly string[];
}
