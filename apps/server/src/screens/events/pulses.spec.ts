import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { ControlledClock, inTransaction, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';
import { Pulse } from '@libs/history';

import { Platform1763974800001 } from '../../../../../migrations/0001-platform';
import { History1763974800003 } from '../../../../../migrations/0003-history';

import { Pulses, type Told } from './pulses';

const using = { entities: [Leaf, LeafHead, Pulse], migrations: [Platform1763974800001, History1763974800003] };

describe('A live page', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    const clock = new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z'));
    const leaves = new Leaves(clock);
    let pulses: Pulses;
    beforeEach(async () => {
      town = await aDatabase(kind, using);
      pulses = new Pulses(clock);
    });
    afterEach(async () => {
      pulses.onModuleDestroy();
      await town.drop();
    });

    it('is told once of a story that grew, though no record came: a colleague took a task, a message was sent', async () => {
      await adds('C-1', 'case/opened');
      const told = await listens();
      await adds('C-2', 'case/opened');
      await adds('C-1', 'message/sent');

      expect(new Set(await told.until(2))).toEqual(new Set([{ kind: 'story', subject: 'C-1' }, { kind: 'story', subject: 'C-2' }]));
      await adds('C-1', 'task/claimed');
      expect((await told.until(3)).slice(2)).toEqual([{ kind: 'story', subject: 'C-1' }]);
    });

    it('is told of a leaf whose transaction began before it listened and was committed later', async () => {
      const told = await listens();
      await adds('C-9', 'task/claimed', '2026-03-01T07:59:56.000Z');

      expect(await told.until(1)).toEqual([{ kind: 'story', subject: 'C-9' }]);
    });

    it('is told what the engine did, with the number to go on from', async () => {
      const told = await listens();
      await inTransaction(() => rows(Pulse).insert({ kind: 'task', subject: 'C-3', at: '2026-03-01T08:00:00.000Z' }));

      const [pulse] = await told.until(1);
      expect(pulse).toMatchObject({ kind: 'task', subject: 'C-3' });
      expect(await pulses.after((pulse?.id ?? 0) - 1)).toMatchObject([{ subject: 'C-3' }]);
    });

    const adds = (subject: string, leaf: string, at?: string) =>
      inTransaction(() => leaves.add({ subject, kind: leaf, ...(at === undefined ? {} : { at }) }));

    /** Everything that is told from now on; `until` waits for so many. */
    async function listens(): Promise<{ until(many: number): Promise<Told[]> }> {
      const all: Told[] = [];
      const waiting: { many: number; done: (told: Told[]) => void }[] = [];
      await pulses.listen((told) => {
        all.push(...told);
        for (const { many, done } of waiting) if (all.length >= many) done([...all]);
      });
      return {
        until: (many) => new Promise((done) => (all.length >= many ? done([...all]) : waiting.push({ many, done }))),
      };
    }
  });
});
