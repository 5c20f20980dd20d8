import {
  EvaluationFailure,
  type Expression,
  type FeelValue,
  parseFeel,
  ParseFailure,
  resultTypeOf,
  type Scope,
  toJsonText,
} from '@libs/feel';

import { warningText } from './evaluation';
import { Failure } from './failure';

/** All mappings of one side, as Zeebe does them: one FEEL context, in which each sees those before it. */
export interface Mappings {
  readonly source: string;
  readonly expression: Expression;
  readonly targets: readonly string[];
}

interface Pair {
  readonly source: string;
  readonly target: string;
}

type Tree = Map<string, Tree | string>;

export function mappingsOf(pairs: readonly Pair[], side: 'input' | 'output'): Mappings | { readonly fault: ParseFailure } {
  const tree: Tree = new Map();
  for (const { source, target } of pairs) {
    const text = source.startsWith('=') ? source.slice(1) : JSON.stringify(source);
    const alone = parseFeel(text);
    if (alone instanceof ParseFailure) return { fault: alone };
    plant(tree, target.split('.'), text);
  }
  const source =
    side === 'input'
      ? literal(tree)
      : `{${[...tree].map(([name, part]) => `${name}:${typeof part === 'string' ? part : merged(name, part)}`).join(',')}}`;
  const expression = parseFeel(source);
  return expression instanceof ParseFailure ? { fault: expression } : { source, expression, targets: [...tree.keys()] };
}

function plant(tree: Tree, [name = '', ...rest]: readonly string[], source: string): void {
  if (rest.length === 0) return void tree.set(name, source);
  const known = tree.get(name);
  const branch: Tree = known instanceof Map ? known : new Map();
  tree.set(name, branch);
  plant(branch, rest, source);
}

function literal(tree: Tree): string {
  return `{${[...tree].map(([name, part]) => `${name}:${typeof part === 'string' ? part : literal(part)}`).join(',')}}`;
}

/** An output into a part of a variable leaves the variable's other parts as they are. */
function merged(path: string, tree: Tree): string {
  let source = path;
  for (const [name, part] of tree)
    source = `context put(${source},"${name}",${typeof part === 'string' ? part : merged(`${path}.${name}`, part)})`;
  return `if (${path} = null) then ${literal(tree)} else ${source}`;
}

export function evaluateMappings(
  { source, expression, targets }: Mappings,
  scope: Scope,
  now: number,
): Map<string, string> | Failure {
  const result = expression.evaluate(scope, { now });
  if (result instanceof EvaluationFailure) return new Failure('IO_MAPPING_ERROR', result.message + warningText(result.warnings));
  const { value } = result;
  if (resultTypeOf(value) !== 'OBJECT')
    return new Failure(
      'IO_MAPPING_ERROR',
      `Expected result of the expression '${source}' to be 'OBJECT', but was '${resultTypeOf(value)}'.`,
    );
  const context = value as { readonly [name: string]: FeelValue };
  return new Map(targets.map((name) => [name, toJsonText(context[name] ?? null)]));
}
