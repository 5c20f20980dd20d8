import { AssertionError } from 'node:assert';

import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { BpmnError, ControlledClock, Incident, inTransaction, reading, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';
import { Inbox, InboxRow, Outbox, OutboxRow } from '@libs/outbox';
import { IsInt, IsOptional, IsString } from 'class-validator';

import { Platform1763974800001 } from '../../../migrations/0001-platform';
import { aJob } from '../testing';
import { Attempt } from './attempt';
import { Backoff } from './backoff';
import { currentJob } from './current-job';
import { FixedEpoch } from './engine-epoch';
import { JobWorker, type Step } from './job-worker';
import { markOf } from './step-runtime';

class Given {
  @IsString() caseNo!: string;
  @IsOptional() @IsInt() kwh!: number | null;
}

class Answer {
  @IsInt() sum!: number;
}

/** Writes through a noun's repository, then does what the specification wants. */
@JobWorker('meter/sum', { in: Given, out: Answer })
class Sum {
  constructor(
    private readonly outbox: Outbox,
    private readonly then: () => Promise<Answer>,
  ) {}

  async run({ caseNo }: Given): Promise<Answer> {
    const wish = { kind: 'cancel-instance', subject: caseNo, payload: { processInstanceKey: '1' } } as const;
    await this.outbox.put({ ...wish, key: currentJob().jobKey });
    return this.then();
  }
}

describe('One attempt at a job', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    const clock = new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z'));
    const outbox = new Outbox(clock);
    const attempt = new Attempt(new Inbox(clock), new Leaves(clock), new Backoff(() => 0), new FixedEpoch('1'));
    const job = aJob({ type: 'meter/sum', variables: { caseNo: 'C-1' } });
    const run = (then: () => Promise<Answer>, given = job) => {
      const step: Step = new Sum(outbox, then);
      return attempt.run(step, markOf(step), given);
    };
    const kept = () =>
      reading(async () => ({
        written: await rows(OutboxRow).count(),
        noted: await rows(InboxRow).count(),
        leaves: (await rows(Leaf).find()).map((leaf) => leaf.kind),
      }));
    beforeEach(
      async () =>
        (town = await aDatabase(kind, { entities: [OutboxRow, InboxRow, Leaf, LeafHead], migrations: [Platform1763974800001] })),
    );
    afterEach(() => town.drop());

    it('keeps the effect and answers with the variables', async () => {
      expect(await run(async () => ({ sum: 7 }))).toEqual({ kind: 'completed', variables: { sum: 7 } });
      expect(await kept()).toEqual({ written: 1, noted: 1, leaves: [] });
    });

    it('has one effect however often the job is delivered, and one answer', async () => {
      let turn = 0;
      const deliver = () => run(async () => ({ sum: ++turn }));
      const outcomes = [await deliver(), ...(await Promise.all([deliver(), deliver()]))];

      expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'completed', variables: { sum: 1 } })));
      expect(turn).toBe(1);
    });

    it('has one effect when two deliveries run at once', async () => {
      let turn = 0;
      const outcomes = await Promise.all([1, 2, 3].map(() => run(async () => ({ sum: ++turn }))));

      expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
      expect((await kept()).noted).toBe(1);
    });

    it('goes back to the savepoint when the diagram has a path, keeps a leaf, and throws the same again', async () => {
      const thrown = { kind: 'thrown', code: 'NO_METER', message: 'Expected a meter, but none hangs' };
      const refuse = () => Promise.reject(new BpmnError('NO_METER', thrown.message));

      expect(await run(refuse)).toEqual(thrown);
      expect(await run(async () => ({ sum: 7 }))).toEqual(thrown);
      expect(await kept()).toEqual({ written: 0, noted: 1, leaves: ['step/error-thrown'] });
    });

    it.each([
      ['an Incident', () => new Incident('Expected a meter, but none hangs')],
      ['an AssertionError', () => new AssertionError({ message: 'Expected a sum, but there is none' })],
    ])('keeps only a leaf after %s, and asks for no other try', async (_, error) => {
      expect(await run(() => Promise.reject(error()))).toMatchObject({
        kind: 'failed',
        retries: 0,
        backoffMs: 0,
        message: error().message,
      });
      expect(await kept()).toEqual({ written: 0, noted: 0, leaves: ['step/failed'] });
    });

    it('tries again later after anything else, and then has its effect', async () => {
      const away = () => Promise.reject(new Error('billing is away'));

      expect(await run(away)).toMatchObject({ kind: 'failed', retries: 2, backoffMs: 500 });
      expect(await run(away, { ...job, retries: 2 })).toMatchObject({ retries: 1, backoffMs: 1_000 });
      expect(await run(async () => ({ sum: 7 }), { ...job, retries: 1 })).toMatchObject({ kind: 'completed' });
      expect(await kept()).toEqual({ written: 1, noted: 1, leaves: ['step/failed', 'step/failed'] });
    });

    it('tells an operator when diagram and step disagree, without the values', async () => {
      const outcome = await run(async () => ({ sum: 7 }), { ...job, variables: { caseNo: 'C-1', kwh: 'secret' } });

      expect(outcome).toMatchObject({
        kind: 'failed',
        retries: 0,
        message: `Expected the variables of job ${job.key} to fit Given, but it breaks: kwh (isInt)`,
      });
      expect(await run(async () => ({ sum: 7, more: 1 }))).toMatchObject({
        kind: 'failed',
        message: 'Expected the answer of meter/sum to fit Answer, but it also has more',
      });
    });

    it('acts in the name of the worker', async () => {
      await run(() => Promise.reject(new Incident('none')));
      await inTransaction(async () =>
        expect(await rows(Leaf).findOneByOrFail({})).toMatchObject({
          subject: 'C-1',
          element: job.elementId,
          actor: { kind: 'worker', jobType: 'meter/sum' },
        }),
      );
    });
  });
});
