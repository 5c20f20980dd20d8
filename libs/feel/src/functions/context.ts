import { type FeelContext, type FeelValue, contextOf, entryOf, isContext, isList } from '../values/value';
import { type BuiltIns, define } from './built-in';

function put(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return contextOf([...Object.entries(context).filter(([name]) => name !== key || Object.hasOwn(context, key)), [key, value]]);
}

/** Contexts on the way that are missing are made, in the place of other values too. */
function putAt(context: FeelContext, [key = '', ...rest]: readonly string[], value: FeelValue): FeelContext {
  if (rest.length === 0) return put(context, key, value);
  const inner = entryOf(context, key) ?? null;
  return put(context, key, putAt(isContext(inner) ? inner : {}, rest, value));
}

function getAt(context: FeelValue, keys: readonly string[]): FeelValue {
  let at: FeelValue = context;
  for (const key of keys) at = isContext(at) ? (entryOf(at, key) ?? null) : null;
  return at;
}

function merged(contexts: readonly FeelValue[]): FeelContext | undefined {
  const entries: [string, FeelValue][] = [];
  for (const context of contexts) {
    if (!isContext(context)) return undefined;
    entries.push(...Object.entries(context));
  }
  return contextOf(entries);
}

function fromEntries(entries: readonly FeelValue[]): FeelContext | null {
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

const contextPut = [
  define('context, key, value', ([context = null, key, value = null]) => {
    if (!isContext(context)) return undefined;
    if (typeof key === 'string') return put(context, key, value);
    return isTexts(key) ? putAt(context, key, value) : undefined;
  }),
  define('context, keys, value', ([context = null, keys, value = null]) =>
    isContext(context) && isTexts(keys) ? putAt(context, keys, value) : undefined,
  ),
];

const contextMerge = [define('contexts...', ([contexts = null]) => (isList(contexts) ? merged(contexts) : undefined))];

const getValue = define('context, key', ([context = null, key]) => {
  if (context === null) return null;
  if (!isContext(context)) return undefined;
  if (typeof key === 'string') return entryOf(context, key) ?? null;
  return isTexts(key) ? getAt(context, key) : undefined;
});

export const contextFunctions: BuiltIns = {
  'get entries': [
    define('context', ([context = null]) =>
      isContext(context) ? Object.entries(context).map(([key, value]) => ({ key, value })) : undefined,
    ),
  ],
  'get value': [getValue, { ...getValue, parameters: ['context', 'keys'] }],
  'context put': contextPut,
  put: contextPut,
  'context merge': contextMerge,
  'put all': contextMerge,
  context: [define('entries', ([entries = null]) => (isList(entries) ? fromEntries(entries) : undefined))],
};
