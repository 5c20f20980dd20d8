import { act } from '../support/act';
import { Matter, type TaskRow } from '../support/matter';
import type { Town, Told } from '../support/town';
import { until } from '../support/until';

const PATIENCE_MS = 180_000;

/**
 * A case whose people go on when the server is away: what was not answered is looked up, and done again when it was not kept.
 * A contact is told again under its key, a task is decided again while it is open.
 */
export class PatientMatter extends Matter {
  protected override readonly patienceMs: number = PATIENCE_MS;

  static async received(town: Town, told: Told, idempotencyKey: string): Promise<PatientMatter> {
    const { caseNo } = await until('the desk to be answered', () => town.receives('complaint', told, idempotencyKey), PATIENCE_MS);
    return new PatientMatter(town, caseNo);
  }

  protected override async doesTask(task: TaskRow, values: Record<string, unknown>, not: readonly string[]): Promise<string> {
    const { person } = await until('somebody who can', () => this.town.someoneFor(task, not), PATIENCE_MS);
    const isDone = async () => {
      const state = await this.stateOf(task);
      if (state === 'done') return true;
      if (state === 'open') {
        const { at } = await this.town.someoneFor(task, not);
        await act(at, task.taskId, values);
      }
      throw new Error(`it is ${state}`);
    };
    await until(`${task.formId} of ${this.caseNo} to be done`, isDone, PATIENCE_MS);
    return person.login;
  }

  private async stateOf({ taskId }: TaskRow): Promise<string> {
    return String((await this.town.sees('SELECT state FROM task WHERE jobKey = ?', [taskId]))[0]?.['state']);
  }
}
