import { appendOnly, createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of persons, wishes to the engine and jobs from it, the audit, and who serves which job type. */
export class Platform1763974800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'person_key',
      columns: { person_id: 'varchar(64)', wrapped_key: 'varchar(160)?' },
      primary: ['person_id'],
    });
    await createTable(runner, {
      name: 'outbox',
      columns: {
        id: 'varchar(32)',
        kind: 'varchar(32)',
        once_key: 'varchar(128)',
        subject: 'varchar(64)',
        payload: 'longtext',
        state: 'varchar(8)',
        answer: 'longtext?',
        attempts: 'integer',
        next_at: 'varchar(24)',
        claimed_by: 'varchar(32)?',
        created_at: 'varchar(24)',
      },
      primary: ['id'],
      unique: { outbox_kind_key: ['kind', 'once_key'] },
      index: { outbox_state_next: ['state', 'next_at'], outbox_subject: ['subject'] },
    });
    await createTable(runner, {
      name: 'inbox',
      columns: { epoch: 'varchar(32)', job_key: 'varchar(20)', job_type: 'varchar(128)', ending: 'longtext?', at: 'varchar(24)' },
      primary: ['epoch', 'job_key'],
    });
    await this.audit(runner);
    await createTable(runner, {
      name: 'served_job_type',
      columns: { job_type: 'varchar(128)', served_by: 'varchar(32)', contract: 'longtext', seen_at: 'varchar(24)' },
      primary: ['job_type', 'served_by'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['served_job_type', 'leaf_head', 'leaf', 'inbox', 'outbox', 'person_key']) await runner.dropTable(table);
  }

  private async audit(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'leaf',
      columns: {
        subject: 'varchar(64)',
        version: 'integer',
        kind: 'varchar(64)',
        actor: 'longtext',
        element: 'varchar(128)?',
        at: 'varchar(24)',
        value_before: 'longtext?',
        value_after: 'longtext?',
        reason: 'longtext?',
        authority: 'varchar(255)?',
        personal: 'longtext?',
        previous_hash: 'varchar(64)',
        hash: 'varchar(64)',
      },
      primary: ['subject', 'version'],
      index: { leaf_at: ['at'], leaf_kind_at: ['kind', 'at'] },
    });
    await appendOnly(runner, 'leaf', ['subject', 'version']);
    await createTable(runner, {
      name: 'leaf_head',
      columns: { subject: 'varchar(64)', version: 'integer', hash: 'varchar(64)' },
      primary: ['subject'],
    });
  }
}
