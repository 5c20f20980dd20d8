import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { ControlledClock, inTransaction } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';
import { Inbox, InboxRow } from '@libs/outbox';
import { IsString } from 'class-validator';

import { Platform1763974800001 } from '../../../migrations/0001-platform';
import { aJob, FakeZeebe, runStep } from '../testing';
import { Attempt } from './attempt';
import { Backoff } from './backoff';
import { FixedEpoch } from './engine-epoch';
import { JobTypes } from './job-types';
import { JobWorker } from './job-worker';
import { ServedJobType } from './served-job-type';
import { StepRuntime } from './step-runtime';

class Named {
  @IsString() name!: string;
}

class Nothing {}

@JobWorker('greet/say', { in: Named, out: Named })
class Greet {
  constructor(private readonly until: Promise<void> = Promise.resolve()) {}

  async ask({ name }: Named): Promise<string> {
    return `Good day, ${name}`;
  }

  async run(_: Named, asked: string): Promise<Named> {
    await this.until;
    return { name: asked };
  }
}

@JobWorker('greet/rest', { in: Nothing, out: Nothing })
class Rest {
  async run(): Promise<void> {}
}

describe('The runtime of steps', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    let zeebe: FakeZeebe;
    let runtime: StepRuntime;
    const clock = new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z'));
    const jobTypes = new JobTypes(clock);
    const job = aJob({ type: 'greet/say', variables: { name: 'Li' } });
    beforeEach(async () => {
      town = await aDatabase(kind, { entities: [InboxRow, Leaf, LeafHead, ServedJobType], migrations: [Platform1763974800001] });
      zeebe = new FakeZeebe();
      const attempt = new Attempt(new Inbox(clock), new Leaves(clock), new Backoff(() => 0), new FixedEpoch('1'));
      runtime = new StepRuntime(zeebe, attempt, jobTypes);
    });
    afterEach(async () => {
      await runtime.close({ deadlineMs: 100 });
      await town.drop();
    });

    it('completes a job after its commit', async () => {
      await runtime.serve([new Greet()], { servedBy: 'w1' });
      await zeebe.delivers(job);

      expect(zeebe.told).toEqual([{ call: 'completeJob', key: job.key, said: { name: 'Good day, Li' } }]);
    });

    it('tells again until the engine answers', async () => {
      await runtime.serve([new Greet()], { servedBy: 'w1' });
      zeebe.isAwayFor(1);
      await zeebe.delivers(job);

      expect(zeebe.told).toEqual([{ call: 'completeJob', key: job.key, said: { name: 'Good day, Li' } }]);
    });

    it('reports what it serves, as long as it does', async () => {
      const served = () => inTransaction(() => jobTypes.served());
      await runtime.serve([new Greet(), new Rest()], { servedBy: 'w1' });
      expect(await served()).toEqual(['greet/rest', 'greet/say']);
      await runtime.close({ deadlineMs: 100 });

      expect(await served()).toEqual([]);
    });

    it('counts a process that says nothing for a minute as gone', async () => {
      await runtime.serve([new Rest()], { servedBy: 'w1' });
      clock.add(60_001);

      expect(await inTransaction(() => jobTypes.served())).toEqual([]);
    });

    it('finishes what it began before it closes', async () => {
      let proceed: () => void = () => undefined;
      await runtime.serve([new Greet(new Promise((resolve) => (proceed = resolve)))], { servedBy: 'w1' });
      const begun = zeebe.delivers(job);
      const closed = runtime.close({ deadlineMs: 60_000 });
      proceed();
      await Promise.all([begun, closed]);

      expect(zeebe.told.map(({ call, key }) => `${call} ${key}`)).toEqual([`completeJob ${job.key}`]);
    });

    it('hands back with all its retries a job that comes while it closes', async () => {
      let proceed: () => void = () => undefined;
      await runtime.serve([new Greet(new Promise((resolve) => (proceed = resolve)))], { servedBy: 'w1' });
      zeebe.staysOpen();
      const begun = zeebe.delivers(job);
      const closed = runtime.close({ deadlineMs: 60_000 });
      await zeebe.delivers({ ...job, key: '18' });
      proceed();
      await Promise.all([begun, closed]);

      expect(zeebe.told).toContainEqual({
        call: 'failJob',
        key: '18',
        said: expect.objectContaining({ retries: 3, backoffMs: 0 }),
      });
    });

    it('lets go of a step that hangs when the deadline is over', async () => {
      let proceed: () => void = () => undefined;
      await runtime.serve([new Greet(new Promise((resolve) => (proceed = resolve)))], { servedBy: 'w1' });
      const hanging = zeebe.delivers(job);
      await runtime.close({ deadlineMs: 10 });

      expect(runtime.busy).toBe(1);
      proceed();
      await hanging;
      expect(zeebe.told).toEqual([]);
    });

    it('refuses two steps of one type and a class without a mark', async () => {
      await expect(runtime.serve([new Greet(), new Greet()], { servedBy: 'w1' })).rejects.toThrow(
        'Expected one step a job type, but greet/say has two',
      );
      await expect(runtime.serve([{ run: async () => ({}) }], { servedBy: 'w1' })).rejects.toThrow(
        'to be marked with @JobWorker',
      );
    });

    it('runs a step for its specification as a job would run it', async () => {
      expect(await runStep(new Greet(), { name: 'Li' })).toEqual({ name: 'Good day, Li' });
      await expect(runStep(new Greet(), {})).rejects.toThrow('name (isString)');
    });
  });
});
