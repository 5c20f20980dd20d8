import { Leaf, LeafHead } from '@libs/audit';
import { Clock, ControlledClock } from '@libs/base';
import { aDatabase } from '@libs/base/testing';
import { InboxRow, Outbox, OutboxRow } from '@libs/outbox';
import { Global, Module } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { IsString } from 'class-validator';

import { Platform1763974800001 } from '../../../migrations/0001-platform';
import { aJob, FakeZeebe } from '../testing';
import { FixedEpoch } from './engine-epoch';
import { JobWorker } from './job-worker';
import { Relay } from './relay';
import { RelayModule } from './relay.module';
import { ServedJobType } from './served-job-type';
import { StepRuntime } from './step-runtime';
import { stepsOf } from './steps-of';
import { VersionRule } from './version-rule';
import { Zeebe } from './zeebe';
import { ZeebeModule } from './zeebe.module';

class Case {
  @IsString() caseNo!: string;
}

class Nothing {}

@JobWorker('case/close', { in: Case, out: Nothing })
class Close {
  constructor(private readonly outbox: Outbox) {}

  async run({ caseNo }: Case): Promise<void> {
    await this.outbox.put({ kind: 'complete-job', key: '17', subject: caseNo, payload: { jobKey: '17', variables: {} } });
  }
}

class Newest extends VersionRule {
  async resolve(processId: string) {
    return { bpmnProcessId: processId };
  }
}

@Module({ providers: [{ provide: VersionRule, useClass: Newest }], exports: [VersionRule] })
class Versions {}

@Global()
@Module({ providers: [{ provide: Clock, useValue: new ControlledClock(0) }], exports: [Clock] })
class Time {}

@Module({
  imports: [
    Time,
    ZeebeModule.with({ zeebe: () => new FakeZeebe(), epoch: () => new FixedEpoch('1'), chance: () => 0 }),
    RelayModule.with({ imports: [Versions] }),
  ],
  providers: [Close],
})
class Town {}

describe('The modules of the engine', () => {
  it('find the steps of the container, and share one outbox with the relay', async () => {
    const town = await aDatabase('sqlite', {
      entities: [OutboxRow, InboxRow, Leaf, LeafHead, ServedJobType],
      migrations: [Platform1763974800001],
    });
    const app = await NestFactory.createApplicationContext(Town, { logger: false, abortOnError: false });
    const zeebe = app.get(Zeebe);
    const answered = new Promise<string>(
      (resolve) => void app.get(Relay).open('town', (row, { is }) => resolve(`${row.subject} ${is}`)),
    );
    await app.get(StepRuntime).serve(stepsOf(app.get(DiscoveryService)), { servedBy: 'town' });
    if (!(zeebe instanceof FakeZeebe)) throw new Error('Expected the fake, but another engine was wired');
    await zeebe.delivers(aJob({ type: 'case/close', variables: { caseNo: 'C-1' } }));

    expect(await answered).toBe('C-1 not-found');
    expect(zeebe.told.map(({ call, key }) => `${call} ${key}`)).toEqual(
      expect.arrayContaining(['completeJob 2251799813685300', 'completeJob 17']),
    );
    await app.get(StepRuntime).close({ deadlineMs: 100 });
    await app.get(Relay).close();
    await app.close();
    await town.drop();
  });
});
