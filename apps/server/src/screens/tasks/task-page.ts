import { type Caller } from '@libs/auth';
import { rows } from '@libs/base';
import { Cases, Notes } from '@libs/cases';
import { Task, Variable } from '@libs/history';
import { Models } from '@libs/releases';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Looks } from '../looks';
import { missing } from '../missing';
import { isTheirs, TaskList, type TaskRow } from './task-list';

export interface TaskPage extends TaskRow {
  readonly form: unknown;
  readonly context: TaskContext;
}

/** What a person needs to read before deciding: the facts of the case, what the table advised, what others have written. */
export interface TaskContext {
  readonly caseNo: string;
  readonly state: string | null;
  readonly priority: number | null;
  readonly careFlag: boolean;
  readonly urgeCount: number;
  readonly facts: object;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly notes: readonly { readonly element: string; readonly at: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

const SHOWN = ['advice', 'refusalCodes', 'checklist', 'missingPapers', 'unitCode', 'dispatch', 'approverGroup', 'causeCode', 'measures', 'reportResult', 'attempt', 'findings'];

/** One task with its form. What customers and colleagues wrote is personal: the look is recorded before it is sent. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly list: TaskList,
    private readonly cases: Cases,
    private readonly notes: Notes,
    private readonly models: Models,
    private readonly looks: Looks,
  ) {}

  async of(taskId: string, caller: Caller): Promise<TaskPage> {
    const task = await rows(Task).findOneBy({ jobKey: taskId });
    if (!task || !(isTheirs(task, caller) || caller.scopeOf('task.overview') === 'all')) throw missing();
    const found = task.caseNo === null ? null : await this.cases.find(task.caseNo);
    const form = task.formId === null ? null : await this.models.byDeployedId('form', task.formId);
    return {
      ...(await this.list.row(task, found ?? undefined)),
      form: form ? JSON.parse(form.content) : null,
      context: {
        caseNo: task.caseNo ?? '',
        state: found?.state ?? null,
        priority: found?.priority ?? null,
        careFlag: found?.careFlag ?? false,
        urgeCount: found?.urgeCount ?? 0,
        facts: found?.facts ?? {},
        variables: await this.variables(task),
        notes: found && isTheirs(task, caller) ? await this.read([found.contactId, found.caseNo], task, caller) : [],
      },
    };
  }

  private async variables({ instanceKey, rootKey }: Task): Promise<Record<string, unknown>> {
    const found = await rows(Variable).findBy({ name: In(SHOWN), instanceKey: In([rootKey, instanceKey]) });
    const nearestLast = [...found].sort((a) => (a.instanceKey === instanceKey ? 1 : -1));
    return Object.fromEntries(nearestLast.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
  }

  private async read(subjects: readonly string[], { caseNo, elementId }: Task, caller: Caller): Promise<TaskContext['notes']> {
    const notes = (await Promise.all(subjects.map((subject) => this.notes.ofSubject(subject)))).flat();
    if (notes.length === 0) return [];
    await this.looks.record(caller, { subject: caseNo ?? '', fields: ['notes'], screen: 'I1', reason: `task ${elementId}` });
    const texts = await Promise.all(notes.map((note) => this.notes.read(note)));
    return notes.flatMap(({ element, writtenAt }, at) => {
      const fields = texts[at];
      return fields ? [{ element, at: writtenAt, fields }] : [];
    });
  }
}
