import { join } from 'node:path';

import { noteNames, type PackedCase } from '@libs/engine';
import { newFolder } from '@libs/gateway/testing';
import Database from 'libsql';

import { DurableLog } from './durable-log';

const STATE = Buffer.from('state');

function aCase(root: number, ...dues: number[]): PackedCase {
  const notes = [root, root + 1].map((number) => ({ name: noteNames.key, number }));
  return {
    root,
    body: Buffer.from(`case ${root}`),
    notes: [...notes, ...dues.map((number) => ({ name: noteNames.due, number }))],
  };
}

function keep(log: DurableLog, leaving: readonly PackedCase[], broughtBack: readonly number[] = []): void {
  log.append('a', leaving);
  log.keepSnapshot({ state: STATE, broughtBack }, '{}', false);
}

function kept(...cases: PackedCase[]): string {
  const folder = newFolder();
  const log = DurableLog.open(folder, () => {});
  keep(log, cases);
  log.close();
  return folder;
}

const textOf = (log: DurableLog, root: number) => Buffer.from(log.evicted.read(root)).toString();

describe('Evicted cases', () => {
  it('are found by their keys at another start, and read back', () => {
    const log = DurableLog.open(kept(aCase(100), aCase(200)), () => {});
    const { evicted } = log;

    expect([99, 100, 101, 102, 201].map((key) => evicted.holderOf(key))).toEqual([undefined, 100, 100, undefined, 200]);
    expect(evicted.highestKey).toBe(201);
    expect(textOf(log, 200)).toBe('case 200');
    log.close();
  });

  it('are listed under what is noted of them, in order and in pieces', () => {
    const log = DurableLog.open(kept(aCase(300, 5), aCase(100, 7, 5), aCase(200, 6)), () => {});
    const { evicted } = log;

    const first = evicted.notes(noteNames.due, undefined, 2);
    expect(first).toEqual([
      { number: 5, root: 100 },
      { number: 5, root: 300 },
    ]);
    expect(evicted.notes(noteNames.due, first[1], 9)).toEqual([
      { number: 6, root: 200 },
      { number: 7, root: 100 },
    ]);
    log.close();
  });

  it('go when they are back, and may leave again', () => {
    const folder = kept(aCase(100), aCase(200));
    const log = DurableLog.open(folder, () => {});
    keep(log, [], [100, 200]);
    log.append('b', [{ ...aCase(100, 9), body: Buffer.from('changed') }]);
    log.close();

    const again = DurableLog.open(folder, () => {});
    expect(textOf(again, 100)).toBe('changed');
    expect(again.evicted.notes(noteNames.due, undefined, 9)).toEqual([{ number: 9, root: 100 }]);
    expect(again.evicted.holderOf(201)).toBeUndefined();
    expect(() => again.evicted.read(200)).toThrow('Expected evicted case 200 to have checksum (none)');
    again.close();
  });

  it('are told apart by whether the snapshot knows that they have left', () => {
    const log = DurableLog.open(kept(aCase(100)), () => {});
    expect(log.evicted.leftSinceSnapshot).toEqual([]);
    log.append('b', [aCase(200), aCase(300)]);
    expect(log.evicted.leftSinceSnapshot).toEqual([200, 300]);
    log.append('c');
    keep(log, [aCase(400)]);
    expect(log.evicted.leftSinceSnapshot).toEqual([]);
    log.close();
  });

  it.each([
    ['a body that was changed', "UPDATE evicted SET body = x'00' WHERE root = 100"],
    ['a body that became a text', "UPDATE evicted SET body = CAST(x'c328' AS TEXT) WHERE root = 100"],
    ['a note that became a text', "UPDATE note SET number = CAST(x'c328' AS TEXT) WHERE number = 200"],
    ['a case that is missing', 'DELETE FROM evicted WHERE root = 100'],
    ['a note that was changed', 'UPDATE note SET number = number + 1000 WHERE number = 100'],
    ['a note of another name', 'UPDATE note SET name = name + 1 WHERE number = 100'],
    ['a note that is missing', 'DELETE FROM note WHERE number = 200'],
    ['two notes that changed places', 'UPDATE note SET root = 300 - root WHERE number IN (100, 200)'],
  ])('are not believed with %s', (_, sql) => {
    const folder = kept(aCase(100), aCase(200));
    const db = new Database(join(folder, 'engine.db'));
    db.exec(sql);
    db.close();

    expect(() => DurableLog.open(folder, () => {})).toThrow(
      /^Expected (an )?evicted case.* the log is damaged|^Expected the evicted cases/,
    );
  });
});
