import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

import { newFolder } from '@libs/gateway/testing';
import Database from 'libsql';

import { DurableLog } from './durable-log';

/** A folder as the first release wrote it: a snapshot at turn 1, turn 2 after it, both exported. */
function ofFormatOne(change = ''): string {
  const folder = newFolder();
  const db = new Database(join(folder, 'engine.db'));
  db.exec(`
    CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE turn (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, body BLOB NOT NULL);
    CREATE TABLE snapshot (turn INTEGER PRIMARY KEY, sum INTEGER NOT NULL, sequences TEXT NOT NULL, engine BLOB NOT NULL);
    INSERT INTO mark VALUES ('format', 1), ('last', 1), ('exported', 2), ('clock-offset', 60000);
  `);
  const [turn, engine] = ['b\nc', 'state'].map((text) => deflateRawSync(text)) as [Buffer, Buffer];
  db.prepare('INSERT INTO turn VALUES (2, ?, ?)').run(crc32(turn), turn);
  db.prepare(`INSERT INTO snapshot VALUES (1, ?, '{"JOB":1}', ?)`).run(crc32(engine), engine);
  db.exec(change);
  db.close();
  return folder;
}

describe('A folder of format 1', () => {
  it('is brought to the format of today with all that is in it, told once', () => {
    const folder = ofFormatOne();
    const told: string[] = [];

    for (let start = 0; start < 2; start++) {
      const log = DurableLog.open(folder, (message) => told.push(message));
      expect(log.snapshot()).toEqual({ turn: 1, engine: Buffer.from('state'), sequences: '{"JOB":1}' });
      expect([...log.replayAfter(1)]).toEqual([{ id: 2, text: 'b\nc' }]);
      expect(log.exportedTurn).toBe(2);
      expect(log.mark('clock-offset')).toBe(60_000);
      log.close();
    }

    expect(told).toEqual([`engine.db in ${folder} was brought from format 1 to format 7`]);
  });

  it('is left as it is when it is damaged', () => {
    const folder = ofFormatOne("UPDATE turn SET body = x'00'");

    for (let start = 0; start < 2; start++)
      expect(() => DurableLog.open(folder, () => {})).toThrow(
        /Expected turn 2 in the log in .* to have checksum \d+, but it has \d+: it is damaged/,
      );
  });
});

describe('A folder of format 2', () => {
  it('keeps its turns as they are: they are read in both forms', () => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {});
    log.append('{"earlier":"line"}');
    log.close();
    const db = new Database(join(folder, 'engine.db'));
    db.prepare("UPDATE mark SET value = 2, sum = ? WHERE name = 'format'").run(crc32('format 2'));
    db.close();

    const told: string[] = [];
    const again = DurableLog.open(folder, (message) => told.push(message));
    expect([...again.replayAfter(0)]).toEqual([{ id: 1, text: '{"earlier":"line"}' }]);
    expect(told).toEqual([`engine.db in ${folder} was brought from format 2 to format 7`]);
    again.close();
  });
});
