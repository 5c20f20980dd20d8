import type { EngineRecord } from '@libs/engine';
import { newFolder } from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import { BULK_RECORDS_MAX, Exporter } from './exporter';
import { type Stored, writeLine } from './log-line';

/** A line of the log, told apart by its intent. */
function line(intent: string, { valueType = 'JOB', recordType = 'EVENT', sequence = 1 }: Kind = {}): string {
  const record = { position: 1, sourceRecordPosition: 0, key: 1, timestamp: 0, rejectionType: 'NULL_VAL', rejectionReason: '' };
  return writeLine({ record: { ...record, recordType, valueType, intent, value: {} }, sequence });
}

interface Kind {
  readonly valueType?: EngineRecord['valueType'];
  readonly recordType?: EngineRecord['recordType'];
  readonly sequence?: number;
}

const intentOf = ({ record }: Stored) => record.intent;

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('The exporter', () => {
  let log: DurableLog;
  beforeEach(() => (log = DurableLog.open(newFolder(), () => {})));
  afterEach(() => log.close());

  it('sends what is meant to leave, in order, and keeps the rest inside', async () => {
    const sent: string[] = [];
    const exporter = new Exporter(
      log,
      async (records) => void sent.push(...records.map(intentOf)),
      () => {},
    );
    log.append([line('a'), line('inside', { sequence: 0 }), line('b')]);
    log.append([line('c')]);

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends only the value types and record types that are wanted', async () => {
    const sent: string[] = [];
    const exporter = new Exporter(
      log,
      async (records) => void sent.push(...records.map(intentOf)),
      () => {},
      { valueTypes: ['JOB', 'INCIDENT'], recordTypes: ['EVENT'] },
    );
    log.append([
      line('wanted'),
      line('variable', { valueType: 'VARIABLE' }),
      line('refused', { recordType: 'COMMAND_REJECTION' }),
    ]);
    log.append([line('variable', { valueType: 'VARIABLE' })]);

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual(['wanted']);
    expect(log.exportedTurn).toBe(2);
  });

  it('sends a large turn in several bulks', async () => {
    const sizes: number[] = [];
    const exporter = new Exporter(
      log,
      async (records) => void sizes.push(records.length),
      () => {},
    );
    log.append(Array.from({ length: BULK_RECORDS_MAX + 1 }, (_, n) => line(`${n}`)));

    exporter.wake();
    await exporter.close();

    expect(sizes).toEqual([BULK_RECORDS_MAX, 1]);
  });

  it('sends again what was refused, and tells once', async () => {
    const told: string[] = [];
    const sent: string[] = [];
    let refusals = 2;
    const taken = new Promise<void>((resolve) => {
      const exporter = new Exporter(
        log,
        async (records) => {
          if (refusals-- > 0) throw new Error('away');
          sent.push(...records.map(intentOf));
          resolve();
        },
        (message) => told.push(message),
      );
      log.append([line('a')]);
      exporter.wake();
    });

    await taken;
    await settled();

    expect(sent).toEqual(['a']);
    expect(told).toEqual(['Expected the history to take 1 records, but: away. Trying again', 'The history takes records again']);
  });

  it('goes on, after a stop, behind the last bulk that was acknowledged', async () => {
    log.append([line('a')]);
    const first = new Exporter(
      log,
      async () => {},
      () => {},
    );
    first.wake();
    await first.close();
    log.append([line('b')]);

    const sent: string[] = [];
    const second = new Exporter(
      log,
      async (records) => void sent.push(...records.map(intentOf)),
      () => {},
    );
    second.wake();
    await second.close();

    expect(sent).toEqual(['b']);
  });
});
