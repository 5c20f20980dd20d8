import type { Texts } from '../play/texts';

/** What differs between two runs of one engine and says nothing: keys, times, digests. */
const MEANINGLESS =
  /(Key|Keys)$|^(tenantId|deadline|checksum|timestamp|timeout|resource|resources|form|recurringTime|recurrenceTime|creationTimestamp|changedAttributes|dueDate)$/;
const MEANT = new Set(['correlationKey', 'formKey']);
/** The broker keeps these lists in hash order. */
const UNORDERED = new Set([
  'evaluatedDecisions',
  'decisionsMetadata',
  'processesMetadata',
  'decisionRequirementsMetadata',
  'deployments',
  'jobs',
]);

/** A value as text: fields by name, keys masked, empty ones left out, numbers inside JSON texts as written. */
export function shown(value: unknown, texts: Texts): string {
  return texts.masked(JSON.stringify(canonical(value, '')));
}

function canonical(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const all = value.map((each) => canonical(each, name));
    return UNORDERED.has(name) ? all.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([field, each]) => (MEANT.has(field) || !MEANINGLESS.test(field)) && !isEmpty(each),
  );
  return Object.fromEntries(fields.sort(([a], [b]) => compare(a, b)).map(([field, each]) => [field, canonical(each, field)]));
}

/** What a field says when nothing was said; protocol buffers cannot tell an empty value from none. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === -1 ||
  value === '-1' ||
  value === false ||
  value === 'BPMN_ELEMENT' ||
  (typeof value === 'object' && Object.values(value as object).length === 0);

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** JSON as variables carry it: fields in any order are the same value, 1.0 and 1 too. */
export function variablesShown(text: string, texts: Texts): string {
  try {
    return texts.masked(JSON.stringify(inOrder(JSON.parse(text))));
  } catch {
    return texts.masked(text);
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([name, each]) => [name, inOrder(each)]),
  );
}
