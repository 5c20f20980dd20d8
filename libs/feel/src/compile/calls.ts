import { Refusal, type BuiltIn } from '../functions/built-in';
import { findByCount, findByNames } from '../functions/index';
import { Stopped } from '../run';
import type { Env } from '../scope';
import type { Call } from '../syntax/tree';
import { depthOf } from '../syntax/children';
import { textOf } from '../values/text';
import { type FeelValue, FeelFunction, entryOf, isContext, isList } from '../values/value';
import { weightOf } from '../values/weight';
import { unexpected } from './arithmetic';
import type { Code, Compile, NodeOf } from './code';
import { sortOrderOf } from './sort-order';

export function compileCall(call: Call, compile: Compile): Code {
  const args = call.args.map(compile);
  if (call.path) return compileEntryCall(call, compile(call.path), args);

  const builtIn = call.names ? findByNames(call.name, call.names) : findByCount(call.name, args.length);
  return (env) => {
    const own = env.get(call.name);
    if (own instanceof FeelFunction && own.parameters.length === args.length) return callOwn(own, call, args, env);
    return builtIn ? callBuiltIn(builtIn, call, args, env) : notFound(call, env);
  };
}

/** A function that stands in a context: `tools.round(x)`. Where there is none, as in Camunda, the whole evaluation fails. */
function compileEntryCall(call: Call, path: Code, args: readonly Code[]): Code {
  return (env) => {
    const context = path(env);
    if (!isContext(context)) {
      unexpected('context', context, env.run);
      throw new Stopped(`Expected context but found '${textOf(context, env.run)}'`);
    }
    const own = entryOf(context, call.name);
    if (own instanceof FeelFunction && own.parameters.length === args.length) return callOwn(own, call, args, env);
    notFound(call, env);
    throw new Stopped(notFoundText(call));
  };
}

function notFound(call: Call, env: Env): null {
  return env.run.warn('NO_FUNCTION_FOUND', notFoundText(call));
}

function notFoundText({ name, names, args }: Call): string {
  return `No function found with name '${name}' and ${names ? `parameters: ${names.join(',')}` : `${args.length} parameters`}`;
}

function callOwn(own: FeelFunction, call: Call, args: readonly Code[], env: Env): FeelValue {
  const values = ordered(own.parameters, call, args, env);
  return env.run.calling(own.depth, () => own.invoke(values));
}

function ordered(parameters: readonly string[], { names }: Call, args: readonly Code[], env: Env): FeelValue[] {
  if (!names) return args.map((arg) => arg(env));
  return parameters.map((parameter) => args[names.indexOf(parameter)]?.(env) ?? null);
}

const CALL = 5;

function callBuiltIn(builtIn: BuiltIn, call: Call, args: readonly Code[], env: Env): FeelValue {
  const { run } = env;
  const values = gathered(builtIn, call, ordered(builtIn.parameters, call, args, env));
  run.step(CALL);
  for (const value of values)
    if (isList(value)) run.items(value.length);
    else run.step(weightOf(value));

  const result = builtIn.invoke(values, run);
  if (result !== undefined && !(result instanceof Refusal)) return result;

  const reason = result?.reason ?? `Illegal arguments: ${values.map((value) => `'${textOf(value, run)}'`).join(', ')}`;
  if (call.name === 'assert' && result) return run.warn('ASSERT_FAILURE', reason);
  return run.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${call.name}': ${reason}`);
}

/** The further arguments become one list; a single list that stands for all of them stays as it is. */
function gathered({ parameters, rest }: BuiltIn, { names }: Call, values: readonly FeelValue[]): readonly FeelValue[] {
  if (!rest || names) return values;
  const fixed = parameters.length - 1;
  const further = values.slice(fixed);
  const only = further[0];
  const list = fixed === 0 && further.length === 1 && only !== undefined && isList(only) ? only : further;
  return [...values.slice(0, fixed), list];
}

/** What stands between a call and the body that it runs. */
const CALL_DEPTH = 8;

export function compileFunction({ parameters, body }: NodeOf<'function'>, compile: Compile): Code {
  const [code, depth, order] = [compile(body), depthOf(body) + CALL_DEPTH, sortOrderOf(parameters, body)];
  return (env) => {
    env.run.step(4);
    return new FeelFunction(
      parameters,
      (args) => {
        env.run.step(parameters.length);
        return code(parameters.reduce((inner, name, index) => inner.bind(name, args[index] ?? null), env));
      },
      depth,
      order,
    );
  };
}
