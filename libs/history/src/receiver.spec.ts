import { ControlledClock, inTransaction, rows } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';

import { History1763974800003 } from '../../../migrations/0003-history';
import { recordOf, recordsOfBulk } from './history-record';
import { rebuild } from './rebuild';
import { Receiver, StreamBroken } from './receiver';
import { aComplaintAtItsTask, taskKey, theTaskEnds } from './stream.fixture';
import { historyEntities } from './tables/entities';
import { ElementInstance, ProcessInstance, TakenFlow } from './tables/instances';
import { Pulse, StoredRecord } from './tables/stream';
import { EngineTimer, Task } from './tables/work';

eachDatabase((kind) => {
  describe('History', () => {
    const clock = new ControlledClock(Date.parse('2026-11-24T09:00:00Z'));
    let town: TestDatabase;
    let receiver: Receiver;

    beforeEach(async () => {
      town = await aDatabase(kind, { entities: historyEntities, migrations: [History1763974800003] });
      receiver = new Receiver(clock, '1');
    });
    afterEach(() => town.drop());

    const all = <E extends object>(entity: new () => E) => inTransaction(() => rows<E>(entity).find());
    const theTask = () => inTransaction(() => rows(Task).findOneByOrFail({ jobKey: taskKey }));

    it('puts a person’s task into the inbox, with its case, groups and form', async () => {
      await receiver.take(aComplaintAtItsTask());

      expect(await theTask()).toMatchObject({ caseNo: 'C20261124-000001', groups: '["complaint-clerk"]', formId: 'complaint/accept', clockVar: 'promiseClockId', state: 'open' });
    });

    it('takes it out again when it is done, and when it is withdrawn', async () => {
      await receiver.take([...aComplaintAtItsTask(), theTaskEnds('CANCELED')]);

      expect(await theTask()).toMatchObject({ state: 'withdrawn' });
    });

    it('knows the path, the instance and the timers that wait', async () => {
      await receiver.take(aComplaintAtItsTask());

      expect(await all(ProcessInstance)).toMatchObject([{ processId: 'complaint', caseNo: 'C20261124-000001', state: 'active' }]);
      expect((await all(ElementInstance)).map(({ elementId, state }) => `${elementId} ${state}`).sort()).toEqual(['complaint active', 'start completed', 'ut_accept active']);
      expect((await all(TakenFlow)).map(({ flowId }) => flowId)).toEqual(['f_start']);
      expect(await all(EngineTimer)).toHaveLength(1);
    });

    it('takes a bulk that is sent twice once', async () => {
      const bulk = aComplaintAtItsTask();
      await receiver.take(bulk);
      const pulses = (await all(Pulse)).length;
      await receiver.take(bulk);

      expect(await all(StoredRecord)).toHaveLength(bulk.length);
      expect(await all(Pulse)).toHaveLength(pulses);
    });

    it('stops when a known position holds another record', async () => {
      const bulk = aComplaintAtItsTask();
      await receiver.take(bulk);
      const [first] = bulk;
      const other = recordOf({ ...(JSON.parse(first?.json ?? '{}') as object), key: 99 });

      await expect(receiver.take([other])).rejects.toBeInstanceOf(StreamBroken);
      await expect(receiver.take([theTaskEnds('COMPLETED')])).rejects.toBeInstanceOf(StreamBroken);
    });

    it('rebuilt from the kept records equals the tables in use, and keeps who claimed a task', async () => {
      await receiver.take(aComplaintAtItsTask());
      await inTransaction(() => rows(Task).update({ jobKey: taskKey }, { claimedBy: 'P1', claimedAt: '2026-11-24T09:00:00.000Z' }));
      const look = async () => [await all(ProcessInstance), await all(ElementInstance), await all(TakenFlow), await all(Task), await all(EngineTimer)];
      const before = await look();
      await rebuild('1', clock);

      expect(await look()).toEqual(before);
    });
  });
});

describe('A bulk of the Elasticsearch exporter', () => {
  it('keeps keys that do not fit a number', () => {
    const line = '{"partitionId":4,"position":7,"key":9007199254740993123,"timestamp":1,"recordType":"EVENT","valueType":"JOB","intent":"CREATED","value":{"processInstanceKey":9007199254740993125}}';
    const [record] = recordsOfBulk(`{"index":{}}\n${line}\n`);

    expect(record?.key).toBe('9007199254740993123');
    expect(record?.value['processInstanceKey']).toBe('9007199254740993125');
  });
});
