import { newFolder } from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import { BULK_RECORDS_MAX, Exporter } from './exporter';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('The exporter', () => {
  let log: DurableLog;
  beforeEach(() => (log = DurableLog.open(newFolder(), () => {})));
  afterEach(() => log.close());

  it('sends what is meant to leave, in order, and keeps the rest inside', async () => {
    const sent: string[] = [];
    const exporter = new Exporter(
      log,
      async (lines) => void sent.push(...lines),
      () => {},
    );
    log.append(['a', '-inside', 'b']);
    log.append(['c']);

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends only the value types and record types that are wanted', async () => {
    const sent: string[] = [];
    const line = (valueType: string, recordType: string) =>
      `{"value":{"valueType":"JOB","recordType":"EVENT"},"valueType":"${valueType}","brokerVersion":"8.5.8","recordType":"${recordType}","rejectionReason":"\\"recordType\\":\\"EVENT\\""}`;
    const job = line('JOB', 'EVENT');
    const exporter = new Exporter(
      log,
      async (lines) => void sent.push(...lines),
      () => {},
      { valueTypes: ['JOB', 'INCIDENT'], recordTypes: ['EVENT'] },
    );
    log.append([job, line('VARIABLE', 'EVENT'), line('JOB', 'COMMAND_REJECTION')]);
    log.append([line('VARIABLE', 'EVENT')]);

    exporter.wake();
    await exporter.close();

    expect(sent).toEqual([job]);
    expect(log.exportedTurn).toBe(2);
  });

  it('sends a large turn in several bulks', async () => {
    const sizes: number[] = [];
    const exporter = new Exporter(
      log,
      async (lines) => void sizes.push(lines.length),
      () => {},
    );
    log.append(Array.from({ length: BULK_RECORDS_MAX + 1 }, (_, n) => `${n}`));

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
        async (lines) => {
          if (refusals-- > 0) throw new Error('away');
          sent.push(...lines);
          resolve();
        },
        (message) => told.push(message),
      );
      log.append(['a']);
      exporter.wake();
    });

    await taken;
    await settled();

    expect(sent).toEqual(['a']);
    expect(told).toEqual(['Expected the history to take 1 records, but: away. Trying again', 'The history takes records again']);
  });

  it('goes on, after a stop, behind the last bulk that was acknowledged', async () => {
    log.append(['a']);
    const first = new Exporter(
      log,
      async () => {},
      () => {},
    );
    first.wake();
    await first.close();
    log.append(['b']);

    const sent: string[] = [];
    const second = new Exporter(
      log,
      async (lines) => void sent.push(...lines),
      () => {},
    );
    second.wake();
    await second.close();

    expect(sent).toEqual(['b']);
  });
});
