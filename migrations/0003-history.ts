import { createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'varchar(20)';

/** The record stream as it came, and the tables that screens read, made from it. */
export class History1763974800003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'record',
      columns: { epoch: 'varchar(32)', partitionId: 'integer', position: KEY, recordKey: KEY, valueType: 'varchar(48)', json: 'longtext' },
      primary: ['epoch', 'partitionId', 'position'],
    });
    await createTable(runner, {
      name: 'watermark',
      columns: { epoch: 'varchar(32)', partitionId: 'integer', position: KEY, takenAt: 'varchar(24)', recordedAt: 'varchar(24)' },
      primary: ['epoch', 'partitionId'],
    });
    await createTable(runner, {
      name: 'process_instance',
      columns: {
        instanceKey: KEY,
        epoch: 'varchar(32)',
        parentKey: `${KEY}?`,
        parentElementKey: `${KEY}?`,
        rootKey: KEY,
        caseNo: 'varchar(32)?',
        processId: 'varchar(64)',
        bpmnProcessId: 'varchar(96)',
        version: 'integer',
        definitionKey: KEY,
        state: 'varchar(16)',
        startedAt: 'varchar(24)',
        endedAt: 'varchar(24)?',
      },
      primary: ['instanceKey'],
      index: { process_instance_case: ['caseNo'], process_instance_root: ['rootKey'] },
    });
    await createTable(runner, {
      name: 'element_instance',
      columns: {
        elementKey: KEY,
        instanceKey: KEY,
        rootKey: KEY,
        elementId: 'varchar(128)',
        elementType: 'varchar(48)',
        scopeKey: KEY,
        state: 'varchar(16)',
        enteredAt: 'varchar(24)',
        leftAt: 'varchar(24)?',
        position: KEY,
      },
      primary: ['elementKey'],
      index: { element_instance_instance: ['instanceKey', 'position'], element_instance_root: ['rootKey'] },
    });
    await createTable(runner, {
      name: 'taken_flow',
      columns: { instanceKey: KEY, flowId: 'varchar(128)', position: KEY },
      primary: ['instanceKey', 'flowId', 'position'],
    });
    await createTable(runner, {
      name: 'variable',
      columns: { scopeKey: KEY, name: 'varchar(96)', instanceKey: KEY, value: 'longtext', changedAt: 'varchar(24)' },
      primary: ['scopeKey', 'name'],
      index: { variable_instance: ['instanceKey'] },
    });
    await createTable(runner, {
      name: 'incident',
      columns: {
        incidentKey: KEY,
        instanceKey: KEY,
        rootKey: KEY,
        caseNo: 'varchar(32)?',
        processId: 'varchar(64)',
        elementId: 'varchar(128)',
        elementKey: KEY,
        jobKey: `${KEY}?`,
        errorType: 'varchar(48)',
        message: 'text',
        state: 'varchar(16)',
        createdAt: 'varchar(24)',
        resolvedAt: 'varchar(24)?',
      },
      primary: ['incidentKey'],
      index: { incident_state: ['state'], incident_case: ['caseNo'] },
    });
    await createTable(runner, {
      name: 'task',
      columns: {
        jobKey: KEY,
        epoch: 'varchar(32)',
        instanceKey: KEY,
        rootKey: KEY,
        caseNo: 'varchar(32)?',
        processId: 'varchar(64)',
        version: 'integer',
        definitionKey: KEY,
        elementId: 'varchar(128)',
        elementKey: KEY,
        formId: 'varchar(128)?',
        groups: 'text',
        headers: 'text',
        clockVar: 'varchar(64)?',
        fourEyes: 'varchar(128)?',
        state: 'varchar(16)',
        claimedBy: 'varchar(64)?',
        claimedAt: 'varchar(24)?',
        decidedBy: 'varchar(64)?',
        decidedAt: 'varchar(24)?',
        createdAt: 'varchar(24)',
        endedAt: 'varchar(24)?',
      },
      primary: ['jobKey'],
      index: { task_state: ['state'], task_case: ['caseNo'] },
    });
    await createTable(runner, {
      name: 'engine_job',
      columns: { jobKey: KEY, type: 'varchar(128)', instanceKey: KEY, elementId: 'varchar(128)', state: 'varchar(16)', retries: 'integer', dueAt: 'varchar(24)?' },
      primary: ['jobKey'],
      index: { engine_job_state: ['state', 'type'] },
    });
    await createTable(runner, {
      name: 'engine_timer',
      columns: { timerKey: KEY, instanceKey: KEY, elementId: 'varchar(128)', dueAt: 'varchar(24)' },
      primary: ['timerKey'],
      index: { engine_timer_due: ['dueAt'] },
    });
    await createTable(runner, {
      name: 'pulse',
      columns: { id: 'serial', kind: 'varchar(32)', subject: 'varchar(64)', at: 'varchar(24)' },
      primary: ['id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['pulse', 'engine_timer', 'engine_job', 'task', 'incident', 'variable', 'taken_flow', 'element_instance', 'process_instance', 'watermark', 'record']) {
      await runner.dropTable(table);
    }
  }
}
