/**
 * Instants are kept as ISO-8601 in UTC with milliseconds, 24 letters: the same on every database, and they sort as text.
 */
export type Instant = string;

export function toInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

export function toMs(instant: Instant): number {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new TypeError(`Expected an instant like 2026-11-24T09:00:00.000Z, but it was ${instant}`);
  return epochMs;
}
