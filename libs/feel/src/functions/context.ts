import { type FeelContext, type FeelValue, contextOf, entryOf, isContext, isList } from '../values/value';
import type { Run } from '../run';
import { type BuiltIns, define } from './built-in';

/** Steps for each entry of a context that is made. */
const ENTRY = 15;

function put(context: FeelContext, key: string, value: FeelValue, run: Run): FeelContext {
  const entries = entriesOf(context, run);
  return contextOf([...entries, [key, value]]);
}

function entriesOf(context: FeelContext, run: Run): [string, FeelValue][] {
  const entries = Object.entries(context);
  run.step(ENTRY * (1 + entries.length));
  return entries;
}

/** Contexts on the way that are missing are made, in the place of other values too. */
function putAt(context: FeelContext, keys: readonly string[], value: FeelValue, run: Run, depth = 0): FeelContext {
  run.within(depth);
  const key = keys[depth] ?? '';
  if (depth === keys.length - 1) return put(context, key, value, run);
  const inner = entryOf(context, key) ?? null;
  return put(context, key, putAt(isContext(inner) ? inner : {}, keys, value, run, depth + 1), run);
}

function getAt(context: FeelValue, keys: readonly string[]): FeelValue {
  let at: FeelValue = context;
  for (const key of keys) at = isContext(at) ? (entryOf(at, key) ?? null) : null;
  return at;
}

function merged(contexts: readonly FeelValue[], run: Run): FeelContext | null {
  const entries: [string, FeelValue][] = [];
  for (const context of contexts) {
    if (!isContext(context)) return null;
    for (const entry of entriesOf(context, run)) entries.push(entry);
  }
  return contextOf(entries);
}

function fromEntries(entries: readonly FeelValue[], run: Run): FeelContext | null {
  run.step(ENTRY * entries.length);
  const pairs: [string, FeelValue][] = [];
  for (const entry of entries) {
    if (!isContext(entry)) return null;
    const [key, value] = [entryOf(entry, 'key'), entryOf(entry, 'value')];
    if (typeof key !== 'string' || value === undefined) return null;
    pairs.push([key, value]);
  }
  return contextOf(pairs);
}

function isTexts(value: FeelValue | undefined): value is readonly string[] {
  return value !== undefined && isList(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

const putByKey = define('context, key, value', ([context = null, key, value = null], run) => {
  if (!isContext(context)) return undefined;
  if (typeof key === 'string') return put(context, key, value, run);
  if (isTexts(key)) return putAt(context, key, value, run);
  return isEmptyList(key) ? null : undefined;
});

const putByKeys = define('context, keys, value', ([context = null, keys, value = null], run) =>
  isContext(context) && isTexts(keys) ? putAt(context, keys, value, run) : undefined,
);

const contextMerge = define('contexts...', ([contexts = null], run) => (isList(contexts) ? merged(contexts, run) : null));

const getValue = define('context, key', ([context = null, key = null]) => {
  if (!isContext(context)) return undefined;
  if (typeof key === 'string') return entryOf(context, key) ?? null;
  if (isTexts(key)) return getAt(context, key);
  return isList(key) ? null : undefined;
});

const getEntries = define('context', ([context = null], run) =>
  isContext(context) ? entriesOf(context, run).map(([key, value]) => ({ key, value })) : undefined,
);

function isEmptyList(value: FeelValue | undefined): boolean {
  return value !== undefined && isList(value) && value.length === 0;
}

/** Some can be called by other names of their parameters too. */
export const contextFunctions: BuiltIns = {
  'get entries': [getEntries, { ...getEntries, parameters: ['m'] }],
  'get value': [getValue, { ...getValue, parameters: ['context', 'keys'] }, { ...getValue, parameters: ['m', 'key'] }],
  'context put': [putByKey, putByKeys],
  put: [putByKey],
  'context merge': [contextMerge],
  'put all': [contextMerge],
  context: [define('entries', ([entries = null], run) => (isList(entries) ? fromEntries(entries, run) : null))],
};
