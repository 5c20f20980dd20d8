import { ControlledClock, inTransaction, reading, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';

import { Platform1763974800001 } from '../../../migrations/0001-platform';

import { Inbox } from './inbox';
import { InboxRow } from './inbox-row';
import { Outbox } from './outbox';
import { OutboxRow } from './outbox-row';

const lease = { limit: 10, leaseMs: 1_000 };
const aWish = (key: string) => ({ kind: 'complete-job', key, subject: 'C-1', payload: { jobKey: key, variables: {} } }) as const;

const using = { entities: [InboxRow, OutboxRow], migrations: [Platform1763974800001] };

describe('The outbox', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    let clock: ControlledClock;
    let outbox: Outbox;
    beforeEach(async () => {
      town = await aDatabase(kind, using);
      clock = new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z'));
      outbox = new Outbox(clock);
    });
    afterEach(() => town.drop());

    const put = (key: string) => inTransaction(() => outbox.put(aWish(key)));
    const claim = (by: string) => inTransaction(() => outbox.claim(by, lease));

    it('keeps the same wish once', async () => {
      expect(await put('1')).toBe(await put('1'));
      expect(await reading(() => outbox.waiting())).toBe(1);
    });

    it('forgets a wish whose transaction was taken back, and tells nobody', async () => {
      let told = 0;
      outbox.onPut(() => (told += 1));
      await put('1');
      await inTransaction(async () => {
        await outbox.put(aWish('2'));
        throw new Error('dry');
      }).catch(() => undefined);

      expect([await reading(() => outbox.waiting()), told]).toEqual([1, 1]);
    });

    it('gives every wish to one relay only', async () => {
      for (let n = 0; n < 20; n++) await put(`${n}`);
      const hands = await Promise.all(['A', 'B', 'C', 'D'].map(claim));
      const claimed = hands.flat().map(({ id }) => id);

      expect(new Set(claimed).size).toBe(claimed.length);
      expect(claimed.length).toBeGreaterThanOrEqual(10);
    });

    it('gives a wish to another relay when the lease is over, and keeps the first answer', async () => {
      await put('1');
      const [first] = await claim('A');
      expect(await claim('B')).toEqual([]);
      clock.add(1_000);
      const [second] = await claim('B');

      expect(second).toMatchObject({ id: first!.id, claimedBy: 'B', attempts: 2 });
      expect(await inTransaction(() => outbox.answered(second!, { is: 'done' }))).toBe(true);
      expect(await inTransaction(() => outbox.answered(first!, { is: 'not-found' }))).toBe(false);
      expect(await reading(() => rows(OutboxRow).findOneBy({ id: first!.id }))).toMatchObject({
        state: 'answered',
        answer: { is: 'done' },
      });
    });

    it('waits before it sends again', async () => {
      await put('1');
      const [row] = await claim('A');
      await inTransaction(() => outbox.again(row!, 500));
      expect(await claim('A')).toEqual([]);
      clock.add(500);

      expect(await claim('A')).toHaveLength(1);
    });
  });
});

describe('The inbox', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    const inbox = new Inbox(new ControlledClock(0));
    const job = { epoch: '1', jobKey: '2251799813685249', jobType: 'open-account/start' };
    beforeEach(async () => (town = await aDatabase(kind, using)));
    afterEach(() => town.drop());

    it('lets one of two deliveries through and tells the other how it ended', async () => {
      const deliver = () =>
        inTransaction(async () => {
          const before = await inbox.begin(job);
          if (!before) await inbox.end(job, { kind: 'completed', variables: { n: 1 } });
          return before ?? 'ours';
        });

      expect((await Promise.all([deliver(), deliver()])).sort()).toEqual(
        expect.arrayContaining(['ours', { kind: 'completed', variables: { n: 1 } }]),
      );
    });

    it('lets the second through when the first was taken back', async () => {
      await inTransaction(async () => {
        await inbox.begin(job);
        throw new Error('dry');
      }).catch(() => undefined);

      expect(await inTransaction(() => inbox.begin(job))).toBeUndefined();
    });

    it('takes the same key of a new epoch for another job', async () => {
      await inTransaction(async () => {
        await inbox.begin(job);
        await inbox.end(job, { kind: 'thrown', code: 'NO_METER', message: 'none' });
      });

      expect(await inTransaction(() => inbox.begin({ ...job, epoch: '2' }))).toBeUndefined();
    });
  });
});
