import type { Run } from '../run';
import type { Node } from '../syntax/tree';
import { propertiesOf } from '../values/properties';
import { textOf } from '../values/text';
import { type FeelContext, FeelRange, type FeelValue, contextOf, entryOf, isContext, isList } from '../values/value';
import type { Code, Compile, NodeOf } from './code';

export function compileName({ name }: NodeOf<'name'>): Code {
  return (env) => {
    const value = env.get(name);
    return value === undefined ? env.run.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`) : value;
  };
}

export function compilePath({ operand, key }: NodeOf<'path'>, compile: Compile): Code {
  const x = compile(operand);
  const root = rootName(operand);
  return (env) => {
    const value = x(env);
    // Of a variable that does not exist nothing more is said than that.
    if (value === null && root !== undefined && env.get(root) === undefined) return null;
    return follow(value, key, env.run);
  };
}

function rootName(node: Node): string | undefined {
  return node.kind === 'path' ? rootName(node.operand) : node.kind === 'name' ? node.name : undefined;
}

/** Into a context, a property of a value, or into each item of a list. */
function follow(value: FeelValue, key: string, run: Run, depth = 0): FeelValue {
  run.within(depth);
  if (isContext(value)) {
    const entry = entryOf(value, key);
    return entry === undefined ? missingEntry(value, key, run) : entry;
  }
  if (isList(value)) {
    run.step(ITEM * value.length);
    return value.map((item) => follow(item, key, run, depth + 1));
  }

  if (value === null) return run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. The context is null`);

  run.step(PROPERTIES);
  const properties = propertiesOf(value);
  const property = entryOf(properties, key);
  if (property !== undefined) return property;
  const available = quoted(properties, run);
  return run.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${key}' of value '${textOf(value, run)}'. Available properties: ${available}`,
  );
}

function missingEntry(value: FeelContext, key: string, run: Run): null {
  return run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. Available keys: ${quoted(value, run)}`);
}

function quoted(context: FeelContext, run: Run): string {
  const names = Object.keys(context).map((name) => {
    run.step(2 + (name.length >> 3));
    return `'${name}'`;
  });
  return names.join(', ');
}

/** Calendar days are worked out anew for each question. */
const PROPERTIES = 150;
const ITEM = 3;

export function compileList({ items }: NodeOf<'list'>, compile: Compile): Code {
  const codes = items.map(compile);
  return (env) => {
    env.run.step(1 + codes.length);
    return codes.map((code) => code(env));
  };
}

const ENTRY = 18;

/** Each entry sees the ones before it. */
export function compileContext({ entries }: NodeOf<'context'>, compile: Compile): Code {
  const codes = entries.map(([key, node]) => [key, compile(node)] as const);
  return (env) => {
    env.run.step(ENTRY * (1 + codes.length));
    const made: [string, FeelValue][] = [];
    let inner = env;
    for (const [key, code] of codes) {
      const value = code(inner);
      made.push([key, value]);
      inner = inner.bind(key, value);
    }
    return contextOf(made);
  };
}

export function compileRange({ start, end, startIncluded, endIncluded }: NodeOf<'range'>, compile: Compile): Code {
  const [from, to] = [compile(start), compile(end)];
  return (env) => {
    env.run.step(2);
    return new FeelRange(from(env), to(env), startIncluded, endIncluded);
  };
}
