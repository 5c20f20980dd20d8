import { newFolder, StandingClock, TinyEngine } from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import { Turns, type TurnsOptions } from './turns';

const create = { valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', value: { bpmnProcessId: 'oak' } } as const;

function turning(folder: string, options: Partial<TurnsOptions> = {}) {
  const log = DurableLog.open(folder);
  const turns = new Turns({
    log,
    engines: TinyEngine,
    clock: new StandingClock(1),
    firstRequestId: 0,
    isExporting: false,
    tell: () => {},
    ...options,
  });
  return { log, turns };
}

describe('A turn', () => {
  it('makes all commands that have arrived durable together, before any is answered', async () => {
    const { log, turns } = turning(newFolder());

    const answers = Promise.all([1, 2, 3].map(() => turns.submit(create).then(() => log.lastTurnId)));

    expect(await answers).toEqual([1, 1, 1]);
    turns.close();
    log.close();
  });

  it('answers nobody when the log refuses the records, and forgets them', async () => {
    const folder = newFolder();
    const { log, turns } = turning(folder);
    const append = jest.spyOn(log, 'append').mockImplementationOnce(() => {
      throw new Error('disk full');
    });

    await expect(turns.submit(create)).rejects.toThrow(
      'Expected the records to become durable, but the log refused them: disk full',
    );
    append.mockRestore();

    expect((await turns.submit(create)).position).toBe(2);
    turns.close();
    log.close();
  });

  it('keeps a snapshot when the log has grown, and goes on from it', async () => {
    const folder = newFolder();
    const first = turning(folder, { snapshotBytes: 100 });
    await first.turns.submit(create);
    await first.turns.submit(create);
    expect(first.log.snapshot()?.turn).toBe(2);
    first.log.close();

    const second = turning(folder);
    expect((await second.turns.submit(create)).key).toBe(2 ** 51 + 3);
    second.turns.close();
    second.log.close();
  });

  it('goes on from the records alone when there was no time for a snapshot', async () => {
    const folder = newFolder();
    const first = turning(folder);
    await first.turns.submit(create);
    first.log.close();

    const second = turning(folder);
    expect((await second.turns.submit(create)).key).toBe(2 ** 51 + 2);
    second.turns.close();
    second.log.close();
  });

  it('hands out jobs in the turn in which they came into being', async () => {
    const { log, turns } = turning(newFolder());
    const offered = new Promise<number>((resolve) => {
      turns.offersFrom({
        commandsFor: (types) => [
          {
            command: { valueType: 'JOB_BATCH', intent: 'ACTIVATE', value: { type: [...types][0], maxJobsToActivate: 5 } },
            answer: ({ value }) => resolve((value['jobKeys'] as number[]).length),
            refuse: () => resolve(-1),
          },
        ],
      });
    });

    await turns.submit(create);

    expect(await offered).toBe(1);
    expect(log.lastTurnId).toBe(1);
    turns.close();
    log.close();
  });
});
