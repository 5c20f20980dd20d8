import { createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who work with Weir, their sessions, and failed tries to sign in. */
export class Auth1763974800004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'person',
      columns: {
        id: 'varchar(32)',
        login: 'varchar(64)',
        displayName: 'varchar(128)',
        passwordHash: 'varchar(255)',
        roles: 'longtext',
        groups: 'longtext',
        state: 'varchar(8)',
      },
      primary: ['id'],
      unique: { person_login: ['login'] },
    });
    await createTable(runner, {
      name: 'session',
      columns: { tokenHash: 'varchar(64)', personId: 'varchar(32)', csrf: 'varchar(64)', openedAt: 'varchar(24)', expiresAt: 'varchar(24)' },
      primary: ['tokenHash'],
      index: { session_person: ['personId'] },
    });
    await createTable(runner, { name: 'sign_in_try', columns: { key: 'varchar(64)', failed: 'integer', since: 'varchar(24)' }, primary: ['key'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_try', 'session', 'person']) await runner.dropTable(table);
  }
}
