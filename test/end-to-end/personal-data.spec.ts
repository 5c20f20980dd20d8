import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import { Town } from '../support/town';
import { aFinding } from './habits';

/** Planted in everything a person types. Each is unlike anything else in the town. */
const CANARIES = { name: '金丝雀欧阳', phone: '13377778888', address: '金丝雀巷七号', text: 'canary-text-5f1d' };

describe('Personal data', () => {
  const town = Town.opens();

  it('is nowhere in the record stream, the logs, the engine’s store and the plain columns of the database', async () => {
    const complaint = await town.receives('complaint', {
      categoryCode: 'complaint.service',
      complaintType: 'service',
      caller: { name: CANARIES.name, phone: CANARIES.phone, relation: 'holder' },
      landmark: CANARIES.address,
      text: `${CANARIES.text} ${CANARIES.name} ${CANARIES.address}`,
    });
    const note = `${CANARIES.text} ${CANARIES.name} ${CANARIES.phone} ${CANARIES.address}`;
    await complaint.does('complaint/accept', { acceptance: 'accept', note });
    await complaint.does('complaint/choose-units', { unitCodes: ['RPR'], note });
    await complaint.does('complaint/finding', { findingCode: 'our_fault', note }, { group: 'unit:RPR' });
    await complaint.does('complaint/root-cause', { causeCode: 'service', responsibleUnits: ['RPR'], leadUnit: 'RPR', note });
    await complaint.waitsFor('complaint/plan');
    await town.clocks.quiet();

    expect(await foundInDatabase()).toEqual([]);
    expect(foundInFiles(town.state.folder)).toEqual([]);
  });

  it('of a form is kept: who may read it does', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service', text: CANARIES.text });
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['RPR'] });
    await aFinding(complaint, 'RPR');

    expect(await complaint.revealed('text')).toContain(CANARIES.text);
  });

  /** Every text column of every table, the record stream among them. */
  async function foundInDatabase(): Promise<string[]> {
    const found: string[] = [];
    for (const table of await town.tables()) {
      const rows = await town.sees(`SELECT * FROM ${table}`);
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value === 'string' && Object.values(CANARIES).some((canary) => value.includes(canary))) found.push(`${table}.${column}`);
        }
      }
    }
    return found;
  }

  /** Logs, and the engine's store as bytes. The letters to customers are addressed to them and lie apart, for who carries them. */
  function foundInFiles(folder: string): string[] {
    return filesBelow(folder).filter((file) => {
      if (file.includes(`${sep}messages${sep}`)) return false;
      const bytes = readFileSync(file);
      return Object.values(CANARIES).some((canary) => bytes.includes(Buffer.from(canary, 'utf8')));
    });
  }

  function filesBelow(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
  }
});
