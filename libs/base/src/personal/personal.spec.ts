import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MigrationInterface, QueryRunner } from 'typeorm';

import { aDatabase, eachDatabase, type TestDatabase } from '../../testing';
import { createTable } from '../migration-table';
import { inTransaction, rows } from '../transaction';
import { PersonKey } from './person-key';
import { Personal } from './personal';

class PersonKeys1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'person_key',
      columns: { person_id: 'varchar(64)', wrapped_key: 'varchar(160)?' },
      primary: ['person_id'],
    });
  }

  async down(): Promise<void> {}
}

describe('Personal data', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    let folder: string;
    let personal: Personal;
    const keyFile = () => join(folder, 'keys', 'weir.key');
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'weir-'));
      town = await aDatabase(kind, { entities: [PersonKey], migrations: [PersonKeys1700000000002] });
      personal = await Personal.open(keyFile());
    });
    afterEach(async () => {
      await town.drop();
      rmSync(folder, { recursive: true });
    });

    it('is read again by who holds the key file', async () => {
      const sealed = await inTransaction(() => personal.encrypt('P-1', '王芳'));
      const later = await Personal.open(keyFile());

      expect(sealed).not.toContain('王芳');
      expect(await inTransaction(() => later.decrypt('P-1', sealed))).toBe('王芳');
      expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    });

    it('is gone for ever once the person is erased', async () => {
      const sealed = await inTransaction(() => personal.encrypt('P-1', '王芳'));
      await personal.destroy('P-1');

      expect(await inTransaction(() => personal.decrypt('P-1', sealed))).toBeNull();
      await expect(inTransaction(() => personal.encrypt('P-1', '王芳'))).rejects.toThrow('they have been erased');
    });

    it('does not open under another person, nor changed', async () => {
      const sealed = await inTransaction(() => personal.encrypt('P-1', '王芳'));
      await inTransaction(() => personal.encrypt('P-2', '李娜'));

      await expect(inTransaction(() => personal.decrypt('P-2', sealed))).rejects.toThrow();
    });

    it('has one key a person, however many wish for it at once', async () => {
      const sealed = await Promise.all(['a', 'b', 'c'].map((text) => inTransaction(() => personal.encrypt('P-1', text))));

      expect(
        await inTransaction(async () => [await personal.decrypt('P-1', sealed[0]!), await personal.decrypt('P-1', sealed[2]!)]),
      ).toEqual(['a', 'c']);
      expect(await inTransaction(() => rows(PersonKey).count())).toBe(1);
    });

    it('is not opened with a new key file when the old one is lost', async () => {
      await inTransaction(() => personal.encrypt('P-1', '王芳'));
      rmSync(keyFile());

      await expect(Personal.open(keyFile())).rejects.toThrow('but it is not there');
    });

    it('is found by a phone number however it was written, and by parts of a name', () => {
      expect(personal.indexPhone('+86 138-0013 8000')).toBe(personal.indexPhone('13800138000'));
      expect(personal.indexPhone('13800138001')).not.toBe(personal.indexPhone('13800138000'));
      expect(personal.indexAccount('a-100 7')).toBe(personal.indexAccount('A1007'));
      expect(personal.indexName('欧阳小芳')).toEqual(expect.arrayContaining(personal.indexName('小芳')));
    });

    it('refuses a key file that is none', async () => {
      writeFileSync(join(folder, 'other.key'), 'short');

      await expect(Personal.open(join(folder, 'other.key'))).rejects.toThrow('to hold 32 bytes');
    });
  });
});
