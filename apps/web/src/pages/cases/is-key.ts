/** Ids, keys and numbers of records say nothing to a reader; a case's own number does. */
export function isKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isKey);
  if (typeof value !== 'string') return false;

  return /^\d{14,}$/.test(value) || /^[0-9a-f]{24,}$/.test(value) || /^[A-Z]?[0-9a-z]{25,}$/.test(value) || /^[A-Z]\d{8}-\d+(-\d+)+$/.test(value) || /^[IMRW]\d{8}-\d+$/.test(value);
}
