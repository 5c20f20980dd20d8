import { type Clock, rows, toInstant } from '@libs/base';

import type { HistoryRecord } from './history-record';
import { projections } from './projections';
import { Pulse } from './tables/stream';

/** Brings records into the read tables and leaves one pulse for each case and kind of change. */
export async function project(records: readonly HistoryRecord[], epoch: string, clock: Clock): Promise<void> {
  const pulses = new Set<string>();
  const taking = { epoch, pulse: (kind: string, subject: string | null) => void pulses.add(`${kind} ${subject ?? ''}`) };
  for (const record of records) await projections.get(record.valueType)?.apply(record, taking);
  if (pulses.size === 0) return;
  const at = toInstant(clock.now());
  await rows(Pulse).insert([...pulses].map((pulse) => ({ kind: pulse.slice(0, pulse.indexOf(' ')), subject: pulse.slice(pulse.indexOf(' ') + 1), at })));
}
