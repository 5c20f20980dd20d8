import type { Town } from './town';
import { until } from './until';

export interface TaskRow {
  readonly taskId: string;
  readonly caseNo: string;
  readonly processId: string;
  readonly elementId: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly groups: readonly string[];
  readonly state: string;
}

/** One case of the town, and what its people do with it. Tasks are named by the element of the diagram (`ut_accept`). */
export class Matter {
  constructor(
    private readonly town: Town,
    readonly caseNo: string,
  ) {}

  /** Waits for the task, and somebody of its group does it. With several alike (one a unit), `where` picks by group. */
  async does(elementId: string, values: Record<string, unknown> = {}, { group, not = [] }: { group?: string; not?: readonly string[] } = {}): Promise<string> {
    const task = await this.waitsFor(elementId, group);
    const { person, at } = await this.town.someoneFor(task, not);
    await at.post(`/api/tasks/${task.taskId}/claim`, {});
    await at.post(`/api/tasks/${task.taskId}/decide`, { values });
    await until(`${elementId} of ${this.caseNo} to be done`, async () => (await this.openTasks()).every(({ taskId }) => taskId !== task.taskId));
    return person.login;
  }

  /** Waits until the task is in the inbox. */
  waitsFor(elementId: string, group?: string): Promise<TaskRow> {
    return until(`task ${elementId} of ${this.caseNo}`, async () => {
      const open = await this.openTasks();
      const found = open.find((task) => task.elementId === elementId && (group === undefined || task.groups.includes(group)));
      if (!found) throw new Error(`it waits at ${open.map((task) => `${task.elementId}(${task.groups.join()})`).join(', ') || 'no task'}; incidents: ${(await this.incidents()).join(' | ') || 'none'}`);
      return found;
    });
  }

  async openTasks(): Promise<TaskRow[]> {
    const rows = await this.town.sees("SELECT * FROM task WHERE caseNo = ? AND state = 'open'", [this.caseNo]);
    return rows.map((row) => ({
      taskId: String(row['jobKey']),
      caseNo: this.caseNo,
      processId: String(row['processId']),
      elementId: String(row['elementId']),
      title: { zh: String(row['elementId']), en: String(row['elementId']) },
      groups: JSON.parse(String(row['groups'])) as string[],
      state: String(row['state']),
    }));
  }

  async incidents(): Promise<string[]> {
    const rows = await this.town.sees("SELECT * FROM incident WHERE caseNo = ? AND state <> 'resolved'", [this.caseNo]);
    return rows.map((row) => `${String(row['elementId'])}: ${String(row['message'])}`);
  }
}
