import { randomUUID } from 'node:crypto';

import { Town } from '../support/town';
import { until } from '../support/until';

/** The full size is 1,000 by 50 (`npm run prove -- intake`). */
const CONTACTS = Number(process.env['WEIR_INTAKE_CONTACTS'] ?? 60);
const CLIENTS = Number(process.env['WEIR_INTAKE_CLIENTS'] ?? 12);

describe('Intake', () => {
  const town = Town.opens();

  it(`makes ${CONTACTS} cases of ${CONTACTS} complaints that ${CLIENTS} clients submit at once, each twice`, async () => {
    const { at } = await town.person('attendant');
    const marker = `LOAD${randomUUID().slice(0, 8)}`;
    const waiting = Array.from({ length: CONTACTS }, (_, n) => `${marker}-${n}`);
    const given = new Map<string, Set<string>>();

    const client = async () => {
      for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
        const submit = () => at.post<{ caseNo: string }>('/api/contacts', complaint(), { 'idempotency-key': `${key}` });
        const answers = await Promise.all([submit(), submit()]);
        given.set(key, new Set(answers.map(({ caseNo }) => caseNo)));
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));

    const cases = [...given.values()].flatMap((numbers) => [...numbers]);
    expect(cases).toHaveLength(CONTACTS);
    expect(new Set(cases).size).toBe(CONTACTS);

    const roots = await until(
      'every case to have its instance',
      async () => {
        const rows = await town.sees(
          `SELECT caseNo, COUNT(*) AS n FROM process_instance WHERE parentKey IS NULL AND caseNo IN (${cases.map(() => '?').join(',')}) GROUP BY caseNo`,
          cases,
        );
        if (rows.length < CONTACTS) throw new Error(`${rows.length} of ${CONTACTS} have one`);
        return rows;
      },
      600_000,
    );
    expect(roots.every((row) => Number(row['n']) === 1)).toBe(true);
    process.stdout.write(`PROOF ${CONTACTS * 2} submissions by ${CLIENTS} clients at once: ${cases.length} cases, ${roots.length} root instances of complaint\n`);
  }, 900_000);
});

const complaint = () => ({
  channel: 'hotline',
  kind: 'complaint',
  categoryCode: 'complaint.service',
  complaintType: 'service',
  utility: 'water',
  districtCode: 'east',
  caller: { name: '压力测试', phone: '13900000002', relation: 'holder' },
  text: 'One of many',
});
