import { join } from 'node:path';

import { newFolder } from '@libs/gateway/testing';
import Database from 'libsql';

import { sumOfTurn } from './checksums';
import { DurableLog } from './durable-log';

const textsOf = (log: DurableLog, after = 0) => [...log.replayAfter(after)].map(({ text }) => text);

function damage(folder: string, sql: string): void {
  const db = new Database(join(folder, 'engine.db'));
  db.exec(sql);
  db.close();
}

function written(turns: readonly string[]): string {
  const folder = newFolder();
  const log = DurableLog.open(folder, () => {});
  turns.forEach((text) => log.append(text));
  log.close();
  return folder;
}

describe('The durable log', () => {
  it('gives back the turns in order, also from another start', () => {
    const log = DurableLog.open(written(['a\nb', 'c']), () => {});
    log.append('d');

    expect(textsOf(log)).toEqual(['a\nb', 'c', 'd']);
    expect(log.turnsAfter(1, 10).map(({ text }) => text)).toEqual(['c', 'd']);
    log.close();
  });

  it('finds a damaged turn by its checksum and says which', () => {
    const folder = written(['a', 'b']);
    damage(folder, "UPDATE turn SET body = x'00' WHERE id = 2");

    const log = DurableLog.open(folder, () => {});
    expect(() => textsOf(log)).toThrow(/Expected turn 2 in the log to have checksum \d+, but it has \d+/);
    log.close();
  });

  it('finds that a turn is something else, though its checksum fits', () => {
    const folder = written(['a']);
    damage(folder, `UPDATE turn SET body = CAST('a case' AS BLOB), sum = ${sumOfTurn({ id: 1, body: Buffer.from('a case') })}`);

    const log = DurableLog.open(folder, () => {});
    expect(() => textsOf(log)).toThrow(/^Expected the log to hold what was packed for it, but .*: the log is damaged$/);
    log.close();
  });

  it('finds a missing turn', () => {
    const folder = written(['a', 'b', 'c']);
    damage(folder, 'DELETE FROM turn WHERE id = 2');

    const log = DurableLog.open(folder, () => {});
    expect(() => textsOf(log)).toThrow('Expected turn 2 in the log, but found turn 3');
    log.close();
  });

  it('finds that the end is missing when more was exported than is there', () => {
    const folder = written(['a', 'b']);
    const log = DurableLog.open(folder, () => {});
    log.exportedUpTo(2);
    log.close();
    damage(folder, 'DELETE FROM turn WHERE id = 2');

    expect(() => DurableLog.open(folder, () => {})).toThrow('to reach turn 2, which was exported, but it ends at turn 1');
  });

  it('finds a damaged snapshot', () => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {});
    log.append('a');
    log.keepSnapshot({ state: Buffer.from('state'), broughtBack: [] }, '{}', false);
    log.close();
    damage(folder, "UPDATE snapshot SET engine = x'00'");

    const damaged = DurableLog.open(folder, () => {});
    expect(() => damaged.snapshot()).toThrow('Expected the snapshot at turn 1 to have checksum');
    damaged.close();
  });

  it.each([
    ['the body of a turn', 'turn SET body'],
    ['the checksum of a turn', 'turn SET sum'],
    ['the counters of a snapshot', 'snapshot SET sequences'],
    ['the checksum of a snapshot', 'snapshot SET sum'],
    ['a mark', 'mark SET value'],
  ])('tells of damage, and does not die of it, where %s became a text that is none', (_, column) => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {});
    log.append('a');
    log.keepSnapshot({ state: Buffer.from('state'), broughtBack: [] }, '{}', true);
    log.append('b');
    log.close();
    damage(folder, `UPDATE ${column} = CAST(x'c328' AS TEXT)`);

    const read = () => {
      const damaged = DurableLog.open(folder, () => {});
      try {
        return [damaged.snapshot(), textsOf(damaged, 1)];
      } finally {
        damaged.close();
      }
    };
    expect(read).toThrow(/^Expected /);
  });

  it('keeps, at a snapshot, what is not exported yet, and nothing else', () => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {});
    ['a', 'b', 'c'].forEach((text) => log.append(text));
    log.exportedUpTo(2);
    log.keepSnapshot({ state: Buffer.from('state'), broughtBack: [] }, '{}', true);
    log.close();

    const again = DurableLog.open(folder, () => {});
    expect(again.turnsAfter(again.exportedTurn, 10)).toEqual([{ id: 3, text: 'c' }]);
    expect(again.snapshot()).toMatchObject({ turn: 3, sequences: '{}' });
    again.close();
  });

  it('numbers on after a snapshot that left no turn', () => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {});
    log.append('a');
    log.keepSnapshot({ state: Buffer.from('state'), broughtBack: [] }, '{}', false);
    log.close();

    const again = DurableLog.open(folder, () => {});
    again.append('b');
    expect(textsOf(again, again.snapshot()?.turn)).toEqual(['b']);
    again.close();
  });

  it('refuses a folder of another format', () => {
    const folder = written([]);
    damage(folder, "UPDATE mark SET value = 99 WHERE name = 'format'");

    expect(() => DurableLog.open(folder, () => {})).toThrow(
      `Expected engine.db in ${folder} to have format 7, but it has format 99`,
    );
  });
});
