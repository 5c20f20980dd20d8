import { createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, versions and releases of diagrams, decision tables and forms. */
export class Releases1763974800005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'model_draft',
      columns: { kind: 'varchar(16)', id: 'varchar(96)', content: 'longtext', base: 'integer', savedBy: 'varchar(64)', savedAt: 'varchar(24)', version: 'integer' },
      primary: ['kind', 'id'],
    });
    await createTable(runner, {
      name: 'model_version',
      columns: { kind: 'varchar(16)', id: 'varchar(96)', version: 'integer', hash: 'varchar(64)', content: 'longtext', releaseNo: 'integer' },
      primary: ['kind', 'id', 'version'],
    });
    await createTable(runner, {
      name: 'model_release',
      columns: { releaseNo: 'integer', name: 'varchar(128)', why: 'text', releasedBy: 'varchar(64)', releasedAt: 'varchar(24)' },
      primary: ['releaseNo'],
    });
    await createTable(runner, {
      name: 'model_in_force',
      columns: {
        releaseNo: 'integer',
        kind: 'varchar(16)',
        id: 'varchar(96)',
        version: 'integer',
        deployedId: 'varchar(128)',
        definitionKey: 'varchar(20)?',
        deployedVersion: 'integer?',
      },
      primary: ['releaseNo', 'kind', 'id'],
      index: { model_in_force_deployed: ['deployedId'], model_in_force_definition: ['definitionKey'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['model_in_force', 'model_release', 'model_version', 'model_draft']) await runner.dropTable(table);
  }
}
