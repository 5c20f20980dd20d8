import { type Caller, People } from '@libs/auth';
import { Leaves } from '@libs/audit';
import { Clock, Rejected, rows, toInstant } from '@libs/base';
import { Cases, Notes } from '@libs/cases';
import { Task } from '@libs/history';
import { Outbox } from '@libs/outbox';
import { Models } from '@libs/releases';
import { contracts } from '@processes/form-contracts';
import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { asPerson } from '../as-person';
import { type FilledForm, filledForm } from './filled-form';
import { FourEyes } from './four-eyes';

type Values = Readonly<Record<string, unknown>>;

/**
 * What people do with tasks. A decision is one transaction: the task from open to deciding, the note, the leaf, the wish to the engine.
 *
 * Invariant: of two who decide at once one wins, and the other is told who.
 */
@Injectable()
export class DeskOfTasks {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly cases: Cases,
    private readonly notes: Notes,
    private readonly leaves: Leaves,
    private readonly outbox: Outbox,
    private readonly models: Models,
    private readonly fourEyes: FourEyes,
  ) {}

  claim(taskId: string, caller: Caller): Promise<{ state: 'claimed' }> {
    return asPerson(caller, async () => {
      const task = await this.open(taskId, caller);
      if (task.claimedBy === caller.id) return { state: 'claimed' as const };
      const claimedAt = toInstant(this.clock.now());
      const { affected } = await rows(Task).update({ jobKey: taskId, state: 'open', claimedBy: IsNull() }, { claimedBy: caller.id, claimedAt });
      if (affected !== 1) throw await this.taken(taskId);
      await this.leaf(task, 'task/claimed');
      return { state: 'claimed' as const };
    });
  }

  release(taskId: string, caller: Caller): Promise<{ state: 'open' }> {
    return asPerson(caller, async () => {
      const task = await this.open(taskId, caller);
      const { affected } = await rows(Task).update({ jobKey: taskId, state: 'open', claimedBy: caller.id }, { claimedBy: null, claimedAt: null });
      if (affected !== 1) throw await this.taken(taskId);
      await this.leaf(task, 'task/released');
      return { state: 'open' as const };
    });
  }

  async decide(taskId: string, values: Values, caller: Caller): Promise<{ state: 'deciding'; taskId: string }> {
    const against = await asPerson(caller, () => this.refusal(taskId, caller));
    if (against !== null) throw new ForbiddenException(against);
    return asPerson(caller, async () => {
      const task = await this.open(taskId, caller);
      const filled = await this.fill(task, values);
      const decidedAt = toInstant(this.clock.now());
      const { affected } = await rows(Task).update(
        { jobKey: taskId, state: 'open', claimedBy: task.claimedBy ?? IsNull() },
        { state: 'deciding', claimedBy: caller.id, decidedBy: caller.id, decidedAt },
      );
      if (affected !== 1) throw await this.taken(taskId);
      await this.store(task, filled, caller);
      return { state: 'deciding' as const, taskId };
    });
  }

  /** A refused attempt is kept: that is why it has a transaction of its own. */
  private async refusal(taskId: string, caller: Caller): Promise<string | null> {
    const task = await this.open(taskId, caller);
    const against = await this.fourEyes.against(task, caller);
    if (against !== null) await this.leaf(task, 'task/refused', { fourEyes: task.fourEyes });
    return against;
  }

  private async open(taskId: string, caller: Caller): Promise<Task> {
    const task = await rows(Task).findOneBy({ jobKey: taskId });
    if (!task || !(task.claimedBy === caller.id || caller.isIn(JSON.parse(task.groups) as string[]))) {
      throw new NotFoundException('Expected something that you may see, but there is nothing at this address');
    }
    if (task.state !== 'open') throw await this.gone(task);
    if (task.claimedBy !== null && task.claimedBy !== caller.id) throw await this.taken(taskId);
    return task;
  }

  private async fill(task: Task, values: Values): Promise<FilledForm> {
    const form = task.formId === null ? null : await this.models.byDeployedId('form', task.formId);
    if (!form) return { variables: {}, note: values };
    return filledForm(form.id, JSON.parse(form.content) as object, values, contracts[form.id]);
  }

  private async store(task: Task, { variables, note }: FilledForm, caller: Caller): Promise<void> {
    const { caseNo, jobKey, elementId } = task;
    if (caseNo === null) throw new Rejected(`Expected task ${jobKey} to belong to a case, but it has none`);
    const { personId } = await this.cases.byNo(caseNo);
    const { noteId } = await this.notes.write({ subject: caseNo, personId, element: elementId, fields: note, authorId: caller.id, taskId: jobKey });
    await this.leaves.add({ subject: caseNo, kind: 'task/decided', element: elementId, after: { taskId: jobKey, ...variables }, personal: { noteId } });
    await this.outbox.put({ kind: 'complete-job', key: jobKey, subject: caseNo, payload: { jobKey, variables: { ...variables, noteId } } });
  }

  private async taken(taskId: string): Promise<Rejected> {
    const task = await rows(Task).findOneByOrFail({ jobKey: taskId });
    const who = task.claimedBy && (await this.people.byId(task.claimedBy));
    return who
      ? new Rejected(`Expected the task to be free, but ${who.displayName} took it at ${task.claimedAt}`, `${who.displayName}已接收此任务`)
      : new Rejected('Expected the task to be yours, but it is not claimed', '请先接收此任务');
  }

  private async gone({ state, decidedBy }: Task): Promise<Rejected> {
    const who = decidedBy === null ? null : await this.people.byId(decidedBy);
    const by = who ? ` by ${who.displayName}` : '';
    return new Rejected(`Expected an open task, but it is no longer open (${state}${by}). Nothing you wrote is lost: it is still on your page`, `此任务${who === null ? '已收回' : `已由${who.displayName}办理`};您写的内容还在本页`);
  }

  private leaf({ caseNo, jobKey, elementId }: Task, kind: string, after: object = {}): Promise<unknown> {
    return this.leaves.add({ subject: caseNo ?? jobKey, kind, element: elementId, after: { taskId: jobKey, ...after } });
  }
}
