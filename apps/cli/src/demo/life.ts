import { act } from '../../../../test/support/act';
import { Refused } from '../../../../test/support/browserless';
import { Matter } from '../../../../test/support/matter';
import type { Town } from '../../../../test/support/town';
import { aCaller, aComplaint } from './callers';
import type { Chance } from './chance';
import { happenings, hours, type Happening } from './day';
import { type About, decisions } from './people';

const DAY_MS = 86_400_000;
/** What people write where a form demands a text. */
const SAID = '已处理(生成的示例)';
const APPLICATIONS_MAX = 40;

interface OpenTask {
  readonly taskId: string;
  readonly caseNo: string;
  readonly elementId: string;
  readonly formId: string;
  readonly groups: readonly string[];
  readonly about: About;
}

/**
 * A town that lives in virtual time: customers call, people do their tasks, some later than they should.
 *
 * Invariant: the same chance makes the same life. One thing happens after the other, each begins when the town has become
 * quiet, and open tasks come in an order that no key decides.
 */
export class Life {
  private readonly refused = new Map<string, string[]>();
  /** Tasks that somebody has put aside, and until when. */
  private readonly aside = new Map<string, number>();
  private caseCount = 0;
  private applicationCount = 0;

  constructor(
    private readonly town: Town,
    private readonly chance: Chance,
  ) {}

  get cases(): number {
    return this.caseCount;
  }

  /** Lives from `from`, where the town's time stands, to exactly `until`. `tell` hears of every day that begins. */
  async go(from: number, until: number, tell: (day: number) => void): Promise<void> {
    for (const hour of hours(from, until)) {
      if ((hour.from - from) % DAY_MS === 0) tell(1 + (hour.from - from) / DAY_MS);
      for (const happening of happenings(hour.from, hour.to, this.chance)) {
        await this.turnsTo(happening.at);
        await this.happens(happening);
      }
    }
    await this.turnsTo(until);
  }

  /** The town's time stands: turned to the millisecond before, it goes one further and stands at `at`. */
  private turnsTo(at: number): Promise<void> {
    return this.town.clocks.turnTo(at - 1);
  }

  private async happens({ what, at }: Happening): Promise<void> {
    if (what === 'call') await this.call();
    if (what === 'work') await this.work(at);
    if (what === 'post') await this.post();
    await this.town.clocks.quiet();
  }

  private async call(): Promise<void> {
    this.caseCount += 1;
    if (this.chance.happens(0.2) && this.applicationCount < APPLICATIONS_MAX) return this.applies();
    await this.town.receives('complaint', aComplaint(this.chance));
  }

  private async applies(): Promise<void> {
    this.applicationCount += 1;
    const how = { fromInDays: this.chance.whole(2, 20), arrearsCents: this.chance.happens(0.15) ? 12_050 : 0 };
    await this.town.appliesToSuspend(this.chance.happens(0.7) ? 'water' : 'heat', how, { caller: aCaller(this.chance) });
  }

  /** Everybody looks through the inbox once and does some of it. A few things are put aside for days. */
  private async work(now: number): Promise<void> {
    for (const task of await this.openTasks()) {
      const decide = decisions[task.formId];
      if (!decide || this.isAside(task, now) || !this.chance.happens(0.6)) continue;
      await this.does(task, decide(this.chance, task.about));
      await this.town.clocks.quiet();
    }
  }

  private isAside({ taskId }: OpenTask, now: number): boolean {
    const until = this.aside.get(taskId) ?? (this.chance.happens(0.04) ? now + this.chance.whole(2, 9) * DAY_MS : now);
    this.aside.set(taskId, until);
    return until > now;
  }

  /** Somebody of the task's groups; who may not, by the rule of two pairs of eyes, leaves it to the next. */
  private async does(task: OpenTask, values: Record<string, unknown>): Promise<void> {
    for (;;) {
      const not = this.refused.get(task.taskId) ?? [];
      const people = await this.town.everybody();
      if (!people.some(({ login, groups }) => !not.includes(login) && groups.some((group) => task.groups.includes(group)))) return;
      const somebody = await this.town.someoneFor(task, not);
      try {
        return await act(somebody.at, task.taskId, values, SAID);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        // An earlier act of this hour has taken the task away, or another form is in force.
        if (error.status !== 403 && error.status !== 404 && error.status !== 409) throw error;
        if (error.status !== 403) return;
        this.refused.set(task.taskId, [...not, somebody.person.login]);
        await somebody.at.post(`/api/tasks/${task.taskId}/release`, {});
      }
    }
  }

  /** Papers that were missing come in. */
  private async post(): Promise<void> {
    const waiting = await this.town.sees("SELECT s.caseNo, p.missing FROM service_case s JOIN paper_set p ON p.caseNo = s.caseNo WHERE s.state = 'waiting_customer' ORDER BY s.caseNo");
    for (const row of waiting) {
      if (!this.chance.happens(0.5)) continue;
      await new Matter(this.town, String(row['caseNo'])).receivesPapers(JSON.parse(String(row['missing'])) as string[]);
      await this.town.clocks.quiet();
    }
  }

  private async openTasks(): Promise<OpenTask[]> {
    const rows = await this.town.sees("SELECT t.jobKey, t.caseNo, t.elementId, t.formId, t.groups, c.facts FROM task t JOIN service_case c ON c.caseNo = t.caseNo WHERE t.state = 'open'");
    return rows
      .map((row) => ({
        taskId: String(row['jobKey']),
        caseNo: String(row['caseNo']),
        elementId: String(row['elementId']),
        formId: String(row['formId']).replace(/--[0-9a-f]+$/, ''),
        groups: JSON.parse(String(row['groups'])) as string[],
        about: JSON.parse(String(row['facts'])) as About,
      }))
      .sort((a, b) => compare(orderOf(a), orderOf(b)));
  }
}

const orderOf = ({ caseNo, elementId, groups }: OpenTask) => `${caseNo} ${elementId} ${groups.join()}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
