import { ControlledClock, inTransaction, reading, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';
import { Outbox, type OutboxAnswer, OutboxRow, type Wish } from '@libs/outbox';

import { Platform1763974800001 } from '../../../migrations/0001-platform';
import { FakeZeebe } from '../testing';
import { Relay } from './relay';
import { Sending } from './sending';
import { StartedInstances } from './started-instances';
import { VersionRule } from './version-rule';

class Newest extends VersionRule {
  async resolve(processId: string) {
    return { bpmnProcessId: processId };
  }
}

class Known extends StartedInstances {
  constructor(private readonly key: string | null) {
    super();
  }

  async find() {
    return this.key;
  }
}

const aProcess = '<bpmn:process id="complaint"><bpmn:serviceTask id="work"><zeebe:taskDefinition type="complaint/work" />';
const start: Wish<'create-instance'> = {
  kind: 'create-instance',
  key: 'C-1',
  subject: 'C-1',
  payload: { processId: 'complaint', variables: { caseNo: 'C-1' } },
};
const complete: Wish<'complete-job'> = {
  kind: 'complete-job',
  key: '17',
  subject: 'C-1',
  payload: { jobKey: '17', variables: {} },
};

describe('The relay', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    let zeebe: FakeZeebe;
    const outbox = new Outbox(new ControlledClock(Date.parse('2026-03-01T08:00:00.000Z')));
    const relayWith = (started?: StartedInstances) => new Relay(outbox, new Sending(zeebe, new Newest(), started));
    const put = (wish: Wish<'create-instance'> | Wish<'complete-job'>) => inTransaction(() => outbox.put(wish));
    const answerOf = (id: string): Promise<OutboxAnswer | null> =>
      reading(async () => (await rows(OutboxRow).findOneByOrFail({ id })).answer);
    beforeEach(async () => {
      town = await aDatabase(kind, { entities: [OutboxRow], migrations: [Platform1763974800001] });
      zeebe = new FakeZeebe();
      await zeebe.deploy([{ name: 'complaint.bpmn', content: aProcess }]);
    });
    afterEach(() => town.drop());

    it('starts a case in the version that the rule picks, and keeps its key', async () => {
      const id = await put(start);
      await relayWith().round('server');

      expect(zeebe.told.at(-1)).toMatchObject({ call: 'createInstance', said: { caseNo: 'C-1', startId: id } });
      expect(await answerOf(id)).toMatchObject({ is: 'done', processInstanceKey: expect.any(String) });
    });

    it('keeps not-found as an answer, and a refusal too', async () => {
      const missing = await put(complete);
      const refused = await put({ ...start, key: 'C-2', payload: { processId: 'unknown', variables: {} } });
      await relayWith().round('server');

      expect(await answerOf(missing)).toEqual({ is: 'not-found' });
      expect(await answerOf(refused)).toMatchObject({ is: 'refused' });
    });

    it('sends again what the engine did not answer', async () => {
      const id = await put(complete);
      zeebe.isAwayFor(1);
      const relay = relayWith();
      await relay.round('server');
      expect(await answerOf(id)).toBeNull();
      await relay.round('server');

      expect(await answerOf(id)).toEqual({ is: 'not-found' });
    });

    it('starts no second instance when only the answer was lost', async () => {
      const id = await put(start);
      zeebe.losesAnswers(1);
      const relay = relayWith(new Known('4711'));
      await relay.round('server');
      await relay.round('server');

      expect(zeebe.told.filter(({ call }) => call === 'createInstance')).toHaveLength(1);
      expect(await answerOf(id)).toEqual({ is: 'done', processInstanceKey: '4711' });
    });

    it('sends at once after a commit, and what was left in its hands when it was killed', async () => {
      await put(complete);
      await inTransaction(() => outbox.claim('server', { limit: 10, leaseMs: 60_000 }));
      const relay = relayWith();
      const two = new Promise<string[]>((resolve) => {
        const told: string[] = [];
        void relay.open('server', (row) => told.push(row.key) === 2 && resolve(told)).then(() => put({ ...complete, key: '18' }));
      });

      expect((await two).sort()).toEqual(['17', '18']);
      await relay.close();
      expect(await reading(() => outbox.waiting())).toBe(0);
    });
  });
});
