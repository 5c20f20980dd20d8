import { ControlledClock, inTransaction, reading, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';

import { Platform1763974800001 } from '../../../migrations/0001-platform';

import { actingAs } from './actor';
import { faultsOf } from './chain';
import { Leaf } from './leaf';
import { LeafHead } from './leaf-head';
import { Leaves } from './leaves';

const using = { entities: [Leaf, LeafHead], migrations: [Platform1763974800001] };

describe('The audit', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    const leaves = new Leaves(new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z')));
    beforeEach(async () => (town = await aDatabase(kind, using)));
    afterEach(() => town.drop());

    it('writes who did what, when, in whose name the work runs', async () => {
      await actingAs({ kind: 'person', personId: 'P-1', role: 'agent' }, () =>
        inTransaction(() => leaves.add({ subject: 'C-1', kind: 'case/opened', after: { state: 'open' } })),
      );

      expect(await reading(() => leaves.of('C-1'))).toMatchObject([
        {
          version: 1,
          kind: 'case/opened',
          actor: { kind: 'person', personId: 'P-1', role: 'agent' },
          at: '2026-03-01T08:00:00.000Z',
          after: { state: 'open' },
        },
      ]);
    });

    it('chains the leaves of a subject without a gap, however many add at once', async () => {
      await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          inTransaction(() => leaves.add({ subject: 'C-1', kind: 'case/noted', after: { n } })),
        ),
      );
      const story = await reading(() => leaves.of('C-1'));

      expect(story.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(faultsOf(story)).toEqual([]);
    });

    it('leaves no gap where a transaction was taken back', async () => {
      const add = () => leaves.add({ subject: 'C-1', kind: 'case/noted' });
      await inTransaction(add);
      await inTransaction(async () => {
        await add();
        throw new Error('dry');
      }).catch(() => undefined);
      await inTransaction(add);

      expect(faultsOf(await reading(() => leaves.of('C-1')))).toEqual([]);
      expect(await reading(() => leaves.of('C-1'))).toHaveLength(2);
    });

    it('finds a leaf that was changed, is missing or was put elsewhere', async () => {
      for (const n of [1, 2, 3]) await inTransaction(() => leaves.add({ subject: 'C-1', kind: 'case/noted', after: { n } }));
      const [one, two, three] = (await reading(() => leaves.of('C-1'))) as [Leaf, Leaf, Leaf];

      expect(faultsOf([one, { ...two, after: { n: 7 } }, three])).toHaveLength(1);
      expect(faultsOf([one, three])).not.toEqual([]);
      expect(faultsOf([one, { ...three, version: 2 }, { ...two, version: 3 }])).not.toEqual([]);
    });

    it('is append-only', async () => {
      await inTransaction(() => leaves.add({ subject: 'C-1', kind: 'case/noted' }));

      await expect(inTransaction(() => rows(Leaf).update({ subject: 'C-1' }, { kind: 'case/closed' }))).rejects.toThrow(
        'append-only',
      );
      await expect(inTransaction(() => rows(Leaf).delete({ subject: 'C-1' }))).rejects.toThrow('append-only');
    });
  });
});
