import type { EngineRecord } from '@libs/engine';
import { newFolder } from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import { type Bulk, BULK_BYTES_MAX, BULK_RECORDS_MAX, Exporter, type Outlet } from './exporter';
import type { Stored } from './stored';
import { TurnWriter } from './turn-writer';

/** A record of the log, told apart by its intent. */
function stored(intent: string, { valueType = 'JOB', recordType = 'EVENT', sequence = 1 }: Kind = {}): Stored {
  const record = { position: 1, sourceRecordPosition: 0, key: 1, timestamp: 0, rejectionType: 'NULL_VAL', rejectionReason: '' };
  return { record: { ...record, recordType, valueType, intent, value: {} }, sequence };
}

function turn(...records: readonly Stored[]): string {
  const writer = new TurnWriter();
  records.forEach((each) => writer.write(each));
  return writer.text();
}

interface Kind {
  readonly valueType?: EngineRecord['valueType'];
  readonly recordType?: EngineRecord['recordType'];
  readonly sequence?: number;
}

const intentOf = ({ record }: Stored) => record.intent;

/** An outlet that hands every bulk to a function. */
function outletTo(take: (records: readonly Stored[]) => Promise<void>): Outlet {
  const bulk = (): Bulk => {
    const records: Stored[] = [];
    return {
      get size() {
        return records.length;
      },
      get bytes() {
        return records.reduce((sum, stored) => sum + JSON.stringify(stored).length, 0);
      },
      add: (stored) => void records.push(stored),
      send: () => take(records),
    };
  };
  return { bulk, close: () => {} };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const silent = () => {};

describe('The exporter', () => {
  let log: DurableLog;
  let sent: string[];
  const taking = outletTo(async (records) => void sent.push(...records.map(intentOf)));

  beforeEach(() => {
    log = DurableLog.open(newFolder(), silent);
    sent = [];
  });
  afterEach(() => log.close());

  it('sends what is meant to leave, in order, and keeps the rest inside', async () => {
    const exporter = new Exporter(log, taking, silent);
    log.append(turn(stored('a'), stored('inside', { sequence: 0 }), stored('b')));
    log.append(turn(stored('c')));

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends only the value types and record types that are wanted', async () => {
    const exporter = new Exporter(log, taking, silent, { valueTypes: ['JOB', 'INCIDENT'], recordTypes: ['EVENT'] });
    log.append(
      turn(
        stored('wanted'),
        stored('variable', { valueType: 'VARIABLE' }),
        stored('refused', { recordType: 'COMMAND_REJECTION' }),
      ),
    );
    log.append(turn(stored('variable', { valueType: 'VARIABLE' })));

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual(['wanted']);
    expect(log.exportedTurn).toBe(2);
  });

  it('sends a large turn in several bulks, and counts it as exported with the last', async () => {
    const seen: [size: number, exportedTurn: number][] = [];
    const exporter = new Exporter(
      log,
      outletTo(async (records) => void seen.push([records.length, log.exportedTurn])),
      silent,
    );
    log.append(turn(stored('small')));
    log.append(turn(...Array.from({ length: BULK_RECORDS_MAX }, (_, n) => stored(`${n}`))));

    exporter.wake();
    await exporter.close();

    expect(seen).toEqual([
      [BULK_RECORDS_MAX, 0],
      [1, 1],
    ]);
    expect(log.exportedTurn).toBe(2);
  });

  it('sends large records a few at a time', async () => {
    const sizes: number[] = [];
    const exporter = new Exporter(
      log,
      outletTo(async (records) => void sizes.push(records.length)),
      silent,
    );
    const large = 'x'.repeat(BULK_BYTES_MAX / 2);
    log.append(turn(...[1, 2, 3].map((n) => stored(`${n}${large}`))));

    exporter.wake();
    await exporter.close();

    expect(sizes).toEqual([2, 1]);
    expect(log.exportedTurn).toBe(1);
  });

  it('sends together all that has come while a bulk was on its way', async () => {
    const bulks: string[][] = [];
    let arrive: () => void = () => {};
    const exporter = new Exporter(
      log,
      outletTo((records) => {
        bulks.push(records.map(intentOf));
        return new Promise((resolve) => (arrive = resolve));
      }),
      silent,
    );
    for (const intent of ['a', 'b', 'c']) {
      log.append(turn(stored(intent)));
      exporter.wake();
    }
    expect(bulks).toEqual([['a']]);

    arrive();
    await settled();
    expect(bulks).toEqual([['a'], ['b', 'c']]);

    arrive();
    await exporter.close();
  });

  it('takes the records that are durable now from who has them, unless others are to go first', async () => {
    const exporter = new Exporter(log, taking, silent);
    const atHand = [stored('at hand')];
    const append = (intent: string) => {
      log.append(turn(stored(intent)));
      exporter.wake(atHand);
    };

    append('a');
    log.append(turn(stored('b')));
    append('c');
    await exporter.close();

    expect(sent).toEqual(['at hand', 'b', 'c']);
  });

  it('sends again what was refused, and tells once', async () => {
    const told: string[] = [];
    let refusals = 2;
    const taken = new Promise<void>((resolve) => {
      const outlet = outletTo(async (records) => {
        if (refusals-- > 0) throw new Error('away');
        sent.push(...records.map(intentOf));
        resolve();
      });
      const exporter = new Exporter(log, outlet, (message) => told.push(message));
      log.append(turn(stored('a')));
      exporter.wake();
    });

    await taken;
    await settled();

    expect(sent).toEqual(['a']);
    expect(told).toEqual(['Expected the history to take 1 records, but: away. Trying again', 'The history takes records again']);
  });

  it('tries once more, when it is closed, to send what was refused before what came after', async () => {
    let isAway = true;
    const outlet = outletTo(async (records) => {
      if (isAway) throw new Error('away');
      sent.push(...records.map(intentOf));
    });
    const exporter = new Exporter(log, outlet, silent);
    log.append(turn(stored('a')));
    exporter.wake();
    await settled();
    log.append(turn(stored('b')));
    exporter.wake();
    isAway = false;

    await exporter.close();

    expect(sent).toEqual(['a', 'b']);
    expect(log.exportedTurn).toBe(2);
  });

  it('goes on, after a stop, behind the last bulk that was acknowledged', async () => {
    log.append(turn(stored('a')));
    const first = new Exporter(
      log,
      outletTo(async () => {}),
      silent,
    );
    first.wake();
    await first.close();
    log.append(turn(stored('b')));

    const second = new Exporter(log, taking, silent);
    second.wake();
    await second.close();

    expect(sent).toEqual(['b']);
  });
});
