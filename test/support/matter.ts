import { act } from './act';
import type { Row } from './look';
import type { Town } from './town';
import { until } from './until';

export interface TaskRow {
  readonly taskId: string;
  readonly formId: string;
  readonly groups: readonly string[];
}

interface Done {
  /** Of several tasks alike (one a unit), the one of this group. */
  readonly group?: string;
  /** Logins of people who must not do it. */
  readonly not?: readonly string[];
}

/** One case of the town, and what its people do with it. A task is named by its form: `complaint/accept`. */
export class Matter {
  /** How long what must happen may take. */
  protected readonly patienceMs: number = 20_000;

  /** `said` is what its people write wherever a form has room for words. */
  constructor(
    protected readonly town: Town,
    readonly caseNo: string,
    private readonly said?: string,
  ) {}

  /** The same case, of which its people write `said` wherever they can. */
  saying(said: string): Matter {
    return new Matter(this.town, this.caseNo, said);
  }

  /** Waits for the task, and somebody of its group does it. Gives who did. */
  async does(formId: string, values: Record<string, unknown> = {}, { group, not = [] }: Done = {}): Promise<string> {
    const task = await this.waitsFor(formId, group);
    return this.doesTask(task, values, not);
  }

  /** Somebody does this very task, and it is gone. Gives who did. */
  protected async doesTask(task: TaskRow, values: Record<string, unknown>, not: readonly string[]): Promise<string> {
    const { person, at } = await this.town.someoneFor(task, not);
    await act(at, task.taskId, values, this.said);
    await until(`${task.formId} of ${this.caseNo} to be done`, async () => (await this.openTasks()).every(({ taskId }) => taskId !== task.taskId));
    return person.login;
  }

  waitsFor(formId: string, group?: string): Promise<TaskRow> {
    const look = async () => {
      const open = await this.openTasks();
      const found = open.find((task) => task.formId === formId && (group === undefined || task.groups.includes(group)));
      if (!found) throw new Error(`it waits at ${open.map((task) => `${task.formId}(${task.groups.join()})`).join(', ') || 'no task'}; incidents: ${(await this.incidents()).join(' | ') || 'none'}`);
      return found;
    };
    return until(`task ${formId} of ${this.caseNo}`, look, this.patienceMs);
  }

  async openTasks(): Promise<TaskRow[]> {
    const rows = await this.rows('task', "state IN ('open', 'deciding')");
    return rows.map((row) => ({
      taskId: text(row, 'jobKey'),
      formId: text(row, 'formId').replace(/--[0-9a-f]+$/, ''),
      groups: JSON.parse(text(row, 'groups')) as string[],
    }));
  }

  /** Everybody stays silent until the task stands with a group that begins like this. */
  async isSilentUntil(formId: string, group: string): Promise<void> {
    const stands = async () => (await this.openTasks()).some((task) => task.formId === formId && task.groups.some((one) => one.startsWith(group)));
    await this.town.clocks.turnUntil(`${formId} of ${this.caseNo} to stand with ${group}`, stands);
  }

  /** Waits until the case has come to its end; with an outcome, to that one. */
  async isArchived(outcome?: string): Promise<void> {
    await this.isIn('archived');
    const found = text(await this.row(), 'outcome');
    if (outcome !== undefined && found !== outcome) throw new Error(`Expected ${this.caseNo} to end as ${outcome}, but it ended as ${found}`);
  }

  async isIn(state: string): Promise<void> {
    const look = async () => {
      const now = text(await this.row(), 'state');
      if (now !== state) throw new Error(`it is ${now}; incidents: ${(await this.incidents()).join(' | ') || 'none'}; tasks: ${(await this.openTasks()).map(({ formId }) => formId).join() || 'none'}`);
      return true;
    };
    await until(`${this.caseNo} to be ${state}`, look, this.patienceMs);
  }

  async isCancelled(reason: string): Promise<void> {
    const { at } = await this.town.person('supervisor');
    await at.post(`/api/cases/${this.caseNo}/cancel`, { reason });
    await until(`${this.caseNo} to be cancelled`, async () => ['cancelled', 'archived'].includes(text(await this.row(), 'state')));
  }

  /** The customer says to whoever takes the call that the matter will be carried higher. */
  async isThreatened(said: string): Promise<void> {
    const { at } = await this.town.person('attendant');
    await at.post(`/api/cases/${this.caseNo}/threat`, { reason: said });
    await until(`${this.caseNo} to be flagged`, async () => (await this.row())['careFlag'] === 1);
  }

  async closesInvestigation(reason: string): Promise<void> {
    const { at } = await this.town.person('supervisor');
    await at.post(`/api/cases/${this.caseNo}/close-investigation`, { reason });
  }

  async receivesPapers(kindCodes: readonly string[]): Promise<void> {
    const { at } = await this.town.person('attendant');
    const papers = kindCodes.map((kindCode) => ({ kindCode, mediaType: 'image/png', content: Buffer.from(`${kindCode} of ${this.caseNo}`).toString('base64') }));
    await at.post(`/api/cases/${this.caseNo}/papers`, { papers });
  }

  /** A unit asks for more time for its order, before the time is over. */
  async asksForTime(unit: string, minutes: number): Promise<void> {
    const [order] = await this.openOrders();
    const { at } = await this.town.person(`unit:${unit}`);
    await at.post(`/api/cases/${this.caseNo}/ask-for-time`, { orderNo: text(order ?? {}, 'orderNo'), minutes, reasonCode: 'weather' });
  }

  /** More time for a clock; with a lost message, its watch is not told. */
  async isGrantedTime(clockId: string, { workingDays }: { workingDays: number }, { messageLost = false } = {}): Promise<void> {
    if (messageLost) return void (await this.town.clocks.order(`/test/clocks/${clockId}/extend-unheard`));
    const { at } = await this.town.person('supervisor');
    await at.post(`/api/cases/${this.caseNo}/more-time`, { clockId, workingDays, reason: this.said ?? 'The customer agreed on the phone' });
  }

  async clockChangeIsToldAgain(clockId: string): Promise<void> {
    await this.town.clocks.order('/test/messages', { name: 'clock-changed', correlationKey: clockId });
  }

  async revealed(field: string): Promise<string> {
    const { at } = await this.town.person('supervisor');
    return JSON.stringify(await at.post(`/api/cases/${this.caseNo}/reveal`, { field, reason: this.said ?? 'A test looks' }));
  }

  /** The states the case went through, in order. */
  async states(): Promise<string[]> {
    const states = (await this.leaves()).filter(({ kind }) => kind.startsWith('case/')).map(({ after }) => String(after['state'] ?? ''));
    return states.filter((state, at) => state !== '' && state !== 'new' && state !== states[at - 1]);
  }

  async messages(): Promise<string[]> {
    return (await this.rows('message')).map((row) => text(row, 'code'));
  }

  async orders(): Promise<Row[]> {
    return this.rows('work_order', '1 = 1 ORDER BY issuedAt, orderNo');
  }

  async openOrders(): Promise<Row[]> {
    return this.rows('work_order', "state NOT IN ('done', 'failed', 'recalled')");
  }

  orderClocks(): Promise<{ clockId: string; startedAt: string; dueAt: string }[]> {
    return this.clocksOf('order');
  }

  async promise(): Promise<{ clockId: string; startedAt: string; dueAt: string }> {
    const [promise] = await this.clocksOf('promise');
    if (!promise) throw new Error(`Expected ${this.caseNo} to have a promise, but it has none`);
    return promise;
  }

  async runningClocks(): Promise<string[]> {
    return (await this.town.sees("SELECT kind FROM clock WHERE subject = ? AND state <> 'stopped'", [this.caseNo])).map((row) => text(row, 'kind'));
  }

  /** What the clocks of a kind have fired, in order: warned, breached, level_up … */
  async clockSteps(kind: string): Promise<string[]> {
    const words: Record<string, string> = { warn: 'warned', breach: 'breached', remind: 'reminded' };
    const rows = await this.town.sees('SELECT s.step FROM clock_step s JOIN clock c ON c.id = s.clockId WHERE c.subject = ? AND c.kind = ? ORDER BY s.firedAt, s.level', [this.caseNo, kind]);
    return rows.map((row) => words[text(row, 'step')] ?? text(row, 'step'));
  }

  /** How long the promise has rested, in milliseconds. */
  async pausedMs(): Promise<number> {
    const { at } = await this.town.person('supervisor');
    const page = await at.get<{ clock: { segments: { from: string; to: string | null; state: string }[] } }>(`/api/cases/${this.caseNo}`);
    const now = await this.town.clocks.now();
    return page.clock.segments
      .filter(({ state }) => state === 'paused')
      .reduce((sum, { from, to }) => sum + (to === null ? now : Date.parse(to)) - Date.parse(from), 0);
  }

  async decisions(): Promise<{ decision: string; level: number }[]> {
    const rows = await this.town.sees('SELECT approval, levelIndex FROM decision WHERE subjectId LIKE ? ORDER BY decidedAt', [this.subject]);
    return rows.map((row) => ({ decision: text(row, 'approval'), level: Number(row['levelIndex']) }));
  }

  /** The levels that stayed silent, lowest first. */
  async missedLevels(): Promise<number[]> {
    const rows = await this.town.sees('SELECT levelIndex FROM approval_level WHERE subjectId LIKE ? AND missed > 0 ORDER BY levelIndex', [this.subject]);
    return rows.map((row) => Number(row['levelIndex']));
  }

  async attempts(): Promise<string[]> {
    return (await this.rows('reply')).flatMap((row) => JSON.parse(text(row, 'tries')) as string[]);
  }

  async satisfaction(): Promise<string> {
    return text((await this.rows('reply')).at(-1) ?? {}, 'satisfied');
  }

  async refusalCodes(): Promise<string[]> {
    return (JSON.parse(text(await this.row(), 'facts')) as { refusalCodes?: string[] }).refusalCodes ?? [];
  }

  async account(): Promise<Row | undefined> {
    return (await this.town.sees('SELECT * FROM account WHERE accountId = ?', [text(await this.row(), 'accountId')]))[0];
  }

  /** How often the case's instances have left an element. */
  async passed(elementId: string, processId = '%'): Promise<number> {
    const rows = await this.town.sees(
      "SELECT COUNT(*) AS n FROM element_instance e JOIN process_instance p ON p.instanceKey = e.instanceKey WHERE p.caseNo = ? AND e.elementId = ? AND p.processId LIKE ? AND e.state = 'completed'",
      [this.caseNo, elementId, processId],
    );
    return Number(rows[0]?.['n']);
  }

  async incidents(): Promise<string[]> {
    return (await this.rows('incident', "state <> 'resolved'")).map((row) => `${text(row, 'elementId')}: ${text(row, 'message')}`);
  }

  async leaves(): Promise<{ kind: string; at: string; after: Record<string, unknown> }[]> {
    const rows = await this.town.sees('SELECT kind, at, value_after FROM leaf WHERE subject = ? ORDER BY version', [this.caseNo]);
    return rows.map((row) => ({ kind: text(row, 'kind'), at: text(row, 'at'), after: JSON.parse(text(row, 'value_after') || '{}') as Record<string, unknown> }));
  }

  private get subject(): string {
    return `%${this.caseNo.slice(1)}%`;
  }

  private async clocksOf(kind: string) {
    const rows = await this.town.sees('SELECT id, startedAt, dueAt FROM clock WHERE subject = ? AND kind = ? ORDER BY startedAt', [this.caseNo, kind]);
    return rows.map((row) => ({ clockId: text(row, 'id'), startedAt: text(row, 'startedAt'), dueAt: text(row, 'dueAt') }));
  }

  private async row(): Promise<Row> {
    const [row] = await this.rows('service_case');
    if (!row) throw new Error(`Expected case ${this.caseNo} in the database, but it is not there`);
    return row;
  }

  private rows(table: string, where = '1 = 1'): Promise<Row[]> {
    return this.town.sees(`SELECT * FROM ${table} WHERE caseNo = ? AND ${where}`, [this.caseNo]);
  }
}

const text = (row: Row, column: string) => String(row[column] ?? '');
