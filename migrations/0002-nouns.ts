import { createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The nouns: clocks, cases and what happens in them, units and orders, customers, messages and papers. */
export class Nouns1763974800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.clocks(runner);
    await this.cases(runner);
    await this.units(runner);
    await this.customers(runner);
    await this.messages(runner);
    await this.archive(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table);
  }

  private async clocks(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'clock',
      columns: {
        id: 'varchar(40)',
        kind: 'varchar(20)',
        subject: 'varchar(40)',
        ref: 'varchar(80)',
        owner: 'varchar(60)',
        state: 'varchar(10)',
        startedAt: 'varchar(24)',
        dueAt: 'varchar(24)',
        stoppedAt: 'varchar(24)?',
        policy: 'longtext',
        rule: 'longtext',
        calendarVersion: 'integer',
        revision: 'integer',
        version: 'integer',
      },
      primary: ['id'],
      unique: { clock_of: ['kind', 'ref'] },
      index: { clock_subject: ['subject'] },
    });
    await createTable(runner, {
      name: 'clock_event',
      columns: {
        clockId: 'varchar(40)',
        seq: 'integer',
        event: 'longtext',
      },
      primary: ['clockId', 'seq'],
    });
    await createTable(runner, {
      name: 'clock_step',
      columns: {
        clockId: 'varchar(40)',
        step: 'varchar(10)',
        level: 'integer',
        firedAt: 'varchar(24)',
      },
      primary: ['clockId', 'step', 'level'],
    });
    await createTable(runner, {
      name: 'calendar',
      columns: {
        version: 'integer',
        calendar: 'longtext',
      },
      primary: ['version'],
    });
  }

  private async cases(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'service_case',
      columns: {
        caseNo: 'varchar(24)',
        round: 'integer',
        kind: 'varchar(40)',
        utility: 'varchar(10)',
        categoryCode: 'varchar(40)',
        districtCode: 'varchar(40)',
        placeId: 'varchar(40)?',
        accountId: 'varchar(40)?',
        customerId: 'varchar(40)?',
        contactId: 'varchar(40)',
        personId: 'varchar(40)',
        channel: 'varchar(20)',
        serviceClass: 'varchar(1)',
        priority: 'integer',
        careFlag: 'integer',
        anonymous: 'integer',
        masterCaseNo: 'varchar(24)?',
        promiseClockId: 'varchar(40)?',
        promisedAt: 'varchar(24)?',
        state: 'varchar(20)',
        outcome: 'varchar(24)?',
        stageCode: 'varchar(20)?',
        ownerGroup: 'varchar(60)?',
        urgeCount: 'integer',
        receivedAt: 'varchar(24)',
        closedAt: 'varchar(24)?',
        facts: 'longtext',
        version: 'integer',
      },
      primary: ['caseNo'],
      index: {
        service_case_received: ['receivedAt'],
        service_case_account: ['accountId'],
        service_case_state: ['state', 'kind'],
      },
    });
    await createTable(runner, {
      name: 'case_round',
      columns: {
        caseNo: 'varchar(24)',
        round: 'integer',
        instanceKey: 'varchar(24)',
      },
      primary: ['caseNo', 'round'],
    });
    await createTable(runner, {
      name: 'contact',
      columns: {
        contactId: 'varchar(40)',
        channel: 'varchar(20)',
        channelRef: 'varchar(100)',
        kind: 'varchar(40)',
        categoryCode: 'varchar(40)',
        personId: 'varchar(40)',
        callerSealed: 'longtext',
        phonePrint: 'varchar(64)?',
        landmarkSealed: 'longtext?',
        attendantId: 'varchar(60)?',
        receivedAt: 'varchar(24)',
        caseNo: 'varchar(24)?',
        state: 'varchar(10)',
        settledAt: 'varchar(24)?',
      },
      primary: ['contactId'],
      unique: { contact_once: ['channel', 'channelRef'] },
      index: { contact_case: ['caseNo'], contact_phone: ['phonePrint'] },
    });
    await createTable(runner, {
      name: 'note',
      columns: {
        noteId: 'varchar(40)',
        subject: 'varchar(40)',
        personId: 'varchar(40)',
        element: 'varchar(80)',
        taskId: 'varchar(24)?',
        authorId: 'varchar(60)?',
        sealed: 'longtext',
        writtenAt: 'varchar(24)',
      },
      primary: ['noteId'],
      index: { note_subject: ['subject', 'element'] },
    });
    await createTable(runner, {
      name: 'effect',
      columns: {
        effectKey: 'varchar(160)',
        result: 'longtext',
      },
      primary: ['effectKey'],
    });
    await createTable(runner, {
      name: 'investigation',
      columns: {
        investigationNo: 'varchar(40)',
        setNo: 'varchar(40)',
        caseNo: 'varchar(24)',
        unitCode: 'varchar(40)',
        clockId: 'varchar(40)?',
        state: 'varchar(10)',
        findingCode: 'varchar(40)?',
        wantsVisit: 'integer',
        noteId: 'varchar(40)?',
        openedAt: 'varchar(24)',
        foundAt: 'varchar(24)?',
      },
      primary: ['investigationNo'],
      index: { investigation_set: ['setNo'] },
    });
    await createTable(runner, {
      name: 'plan',
      columns: {
        planNo: 'varchar(40)',
        caseNo: 'varchar(24)',
        origin: 'varchar(20)',
        leadUnit: 'varchar(40)',
        measures: 'longtext',
        noteId: 'varchar(40)?',
        storedAt: 'varchar(24)',
      },
      primary: ['planNo'],
      index: { plan_case: ['caseNo'] },
    });
    await createTable(runner, {
      name: 'approval_level',
      columns: {
        levelId: 'varchar(40)',
        subjectId: 'varchar(40)',
        ladderCode: 'varchar(40)',
        levelIndex: 'integer',
        approverGroup: 'varchar(60)',
        openedAt: 'varchar(24)',
        decideBy: 'varchar(24)',
        missed: 'integer',
        endedAt: 'varchar(24)?',
      },
      primary: ['levelId'],
      index: { approval_level_subject: ['subjectId'] },
    });
    await createTable(runner, {
      name: 'decision',
      columns: {
        decisionId: 'varchar(40)',
        subjectId: 'varchar(40)',
        ladderCode: 'varchar(40)',
        levelIndex: 'integer',
        approverGroup: 'varchar(60)',
        approval: 'varchar(20)',
        decidedBy: 'varchar(60)?',
        noteId: 'varchar(40)?',
        decidedAt: 'varchar(24)',
      },
      primary: ['decisionId'],
      index: { decision_subject: ['subjectId'] },
    });
    await createTable(runner, {
      name: 'reply',
      columns: {
        replyId: 'varchar(40)',
        caseNo: 'varchar(24)',
        replyKind: 'varchar(20)',
        templateCode: 'varchar(40)',
        confirmMode: 'varchar(20)',
        clockId: 'varchar(40)?',
        preparedAt: 'varchar(24)',
        answerUntil: 'varchar(24)',
        sentAt: 'varchar(24)?',
        tries: 'longtext',
        satisfied: 'varchar(20)?',
        dissatisfiedCode: 'varchar(20)?',
        noteId: 'varchar(40)?',
        answeredAt: 'varchar(24)?',
      },
      primary: ['replyId'],
      index: { reply_case: ['caseNo'] },
    });
    await createTable(runner, {
      name: 'difficulty',
      columns: {
        difficultNo: 'varchar(40)',
        originCaseNo: 'varchar(24)',
        reason: 'varchar(40)',
        leadUnit: 'varchar(40)',
        startLevel: 'integer',
        agreeRound: 'integer',
        decisionId: 'varchar(40)?',
        outcome: 'varchar(20)?',
        openedAt: 'varchar(24)',
        endedAt: 'varchar(24)?',
      },
      primary: ['difficultNo'],
      index: { difficulty_case: ['originCaseNo'] },
    });
    await createTable(runner, {
      name: 'setting',
      columns: {
        name: 'varchar(60)',
        value: 'longtext',
      },
      primary: ['name'],
    });
    await createTable(runner, {
      name: 'number_series',
      columns: {
        name: 'varchar(10)',
        last: 'integer',
      },
      primary: ['name'],
    });
  }

  private async units(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'unit',
      columns: {
        code: 'varchar(40)',
        zh: 'varchar(80)',
        en: 'varchar(80)',
        districtCode: 'varchar(40)?',
        deptCode: 'varchar(40)',
      },
      primary: ['code'],
    });
    await createTable(runner, {
      name: 'work_order',
      columns: {
        orderNo: 'varchar(40)',
        caseNo: 'varchar(24)',
        orderKind: 'varchar(20)',
        categoryCode: 'varchar(40)',
        placeId: 'varchar(40)?',
        unitCode: 'varchar(40)',
        unitKey: 'varchar(60)',
        depth: 'integer',
        state: 'varchar(20)',
        clockId: 'varchar(40)?',
        binding: 'integer',
        issuedAt: 'varchar(24)',
        acceptBy: 'varchar(24)',
        acceptMs: 'integer',
        acceptCountedBy: 'varchar(4)',
        acceptedAt: 'varchar(24)?',
        arrivedAt: 'varchar(24)?',
        siteCauseCode: 'varchar(40)?',
        result: 'varchar(20)?',
        reportId: 'varchar(40)?',
        registerReading: 'integer?',
        sealNo: 'varchar(40)?',
        reportNoteId: 'varchar(40)?',
        endedAt: 'varchar(24)?',
        urgeCount: 'integer',
        overdue: 'integer',
        unitSeq: 'integer',
        returns: 'longtext',
        extensions: 'longtext',
        reassignments: 'longtext',
        version: 'integer',
      },
      primary: ['orderNo'],
      index: { work_order_unit: ['unitCode', 'state'], work_order_case: ['caseNo'] },
    });
  }

  private async customers(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'premises',
      columns: {
        placeId: 'varchar(40)',
        label: 'varchar(200)',
        districtCode: 'varchar(40)',
        facts: 'longtext',
      },
      primary: ['placeId'],
      index: { premises_district: ['districtCode'] },
    });
    await createTable(runner, {
      name: 'account',
      columns: {
        accountId: 'varchar(40)',
        accountPrint: 'varchar(64)',
        utility: 'varchar(10)',
        placeId: 'varchar(40)',
        customerId: 'varchar(40)',
        serviceClass: 'varchar(1)',
        state: 'varchar(12)',
        arrearsCents: 'integer',
        inWarranty: 'integer',
        ownershipDisputed: 'integer',
        suspendedFrom: 'varchar(24)?',
        renewalAskAt: 'varchar(24)?',
        sealNo: 'varchar(40)?',
        registerReading: 'integer?',
        version: 'integer',
      },
      primary: ['accountId'],
      index: { account_place: ['placeId'], account_print: ['accountPrint'] },
    });
    await createTable(runner, {
      name: 'holder',
      columns: {
        customerId: 'varchar(40)',
        sealed: 'longtext',
        phonePrint: 'varchar(64)?',
        language: 'varchar(4)',
      },
      primary: ['customerId'],
      index: { holder_phone: ['phonePrint'] },
    });
    await createTable(runner, {
      name: 'holder_name',
      columns: {
        customerId: 'varchar(40)',
        print: 'varchar(16)',
      },
      primary: ['customerId', 'print'],
      index: { holder_name_print: ['print'] },
    });
  }

  private async messages(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'message',
      columns: {
        id: 'varchar(40)',
        caseNo: 'varchar(24)',
        contactId: 'varchar(40)',
        code: 'varchar(40)',
        facts: 'longtext',
        state: 'varchar(10)',
        receipt: 'varchar(80)?',
        attempts: 'integer',
        nextAt: 'varchar(24)',
        createdAt: 'varchar(24)',
        sentAt: 'varchar(24)?',
      },
      primary: ['id'],
      index: { message_case: ['caseNo'], message_due: ['state', 'nextAt'] },
    });
    await createTable(runner, {
      name: 'public_token',
      columns: {
        tokenHash: 'varchar(64)',
        caseNo: 'varchar(24)',
        purpose: 'varchar(20)',
        key: 'varchar(60)',
        expiresAt: 'varchar(24)',
        usedAt: 'varchar(24)?',
      },
      primary: ['tokenHash'],
      index: { public_token_case: ['caseNo'] },
    });
  }

  private async archive(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'paper_set',
      columns: {
        paperSetId: 'varchar(40)',
        caseNo: 'varchar(24)',
        checklist: 'longtext',
        state: 'varchar(12)',
        missing: 'longtext',
        askCount: 'integer',
        reminders: 'integer',
        openedAt: 'varchar(24)',
        askedAt: 'varchar(24)?',
        dueAt: 'varchar(24)?',
      },
      primary: ['paperSetId'],
      index: { paper_set_case: ['caseNo'] },
    });
    await createTable(runner, {
      name: 'paper',
      columns: {
        paperId: 'varchar(40)',
        paperSetId: 'varchar(40)',
        caseNo: 'varchar(24)',
        kindCode: 'varchar(40)',
        sha256: 'varchar(64)',
        sizeBytes: 'integer',
        mediaType: 'varchar(80)',
        receivedAt: 'varchar(24)',
      },
      primary: ['paperId'],
      index: { paper_of_set: ['paperSetId'] },
    });
    await createTable(runner, {
      name: 'dossier',
      columns: {
        caseNo: 'varchar(24)',
        round: 'integer',
        sha256: 'varchar(64)',
        contents: 'longtext',
        sealedAt: 'varchar(24)',
      },
      primary: ['caseNo', 'round'],
    });
  }
}

const tables = [
  'clock',
  'clock_event',
  'clock_step',
  'calendar',
  'service_case',
  'case_round',
  'contact',
  'note',
  'effect',
  'investigation',
  'plan',
  'approval_level',
  'decision',
  'reply',
  'difficulty',
  'setting',
  'number_series',
  'unit',
  'work_order',
  'premises',
  'account',
  'holder',
  'holder_name',
  'message',
  'public_token',
  'paper_set',
  'paper',
  'dossier',
];
