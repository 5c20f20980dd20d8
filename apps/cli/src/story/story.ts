import { resolve } from 'node:path';

import { look } from '../../../../test/support/look';
import { instanceOf, lineOf } from './line';

/** `npm run story <caseNo>`: prints the engine's records of a case, its called processes among them, one short line each. */
export async function story([caseNo]: readonly string[]): Promise<void> {
  if (caseNo === undefined) throw new Error('Expected a case number like C20261124-000001, but there is none');
  const at = { data: resolve(process.env['WEIR_DATA'] ?? 'data'), databaseUrl: process.env['WEIR_DATABASE_URL'] || null };
  const instances = await look(at, 'SELECT instanceKey FROM process_instance WHERE caseNo = ?', [caseNo]);
  if (instances.length === 0) throw new Error(`Expected a case that has begun, but ${at.databaseUrl === null ? at.data : 'the database'} holds no instance of ${caseNo}`);

  const keys = new Set(instances.map((row) => String(row['instanceKey'])));
  const anyKey = [...keys].map(() => 'json LIKE ?').join(' OR ');
  const records = await look(at, `SELECT json FROM record WHERE ${anyKey} ORDER BY partitionId, position`, [...keys].map((key) => `%"processInstanceKey":%${key}%`));
  // A reader that has seen enough, as `head` has, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  for (const row of records) {
    const json = String(row['json']);
    if (keys.has(instanceOf(json) ?? '')) process.stdout.write(`${lineOf(json)}\n`);
  }
}
