import type { Scenario } from '../scenario';
import type { EngineClock } from './clock';
import type { Answer, Gateway, Message } from './gateway';
import type { Observer, Seen } from './observer';
import { Texts } from './texts';
import { World } from './world';

/** An engine under test: how it is spoken to, seen, and its time. */
export interface Engine {
  readonly gateway: Gateway;
  readonly observer: Observer;
  readonly clock: EngineClock;
}

/** What a step came to: the answer, and the jobs that were offered. */
export interface Outcome extends Partial<Answer> {
  readonly code: string;
  readonly jobs?: readonly Message[];
  /** What was done, where a step is many acts. */
  readonly acts?: readonly string[];
}

/** All that one scenario showed on one engine. */
export interface Played {
  readonly outcomes: readonly { readonly says: string; readonly outcome: Outcome }[];
  readonly world: World;
  readonly texts: Texts;
  /** The text of each file that was sent to be deployed. */
  readonly deployed: readonly string[];
}

/** There was nothing for the step to act on: no such job, incident or instance. Itself an outcome to compare. */
export const NOTHING: Outcome = { code: 'NOTHING_TO_ACT_ON' };

/** An engine that lets a due timer lie is not waited for without end. */
const LOOKS_MAX = 50;

/** No time that passes in a scenario takes a job away from its worker, unless the scenario says when. */
const LEASE_MS = 1_000 * 86_400_000;

/** One scenario's hands on one engine, for its steps. */
export class Play {
  readonly world = new World();
  readonly deployed: string[] = [];
  private readonly pool: Message[] = [];
  private readonly outcomes: { says: string; outcome: Outcome }[] = [];
  private step = 0;
  /** Answers that a later step waits for. */
  readonly pending = new Map<string, Promise<Answer>>();

  private constructor(
    readonly engine: Engine,
    readonly texts: Texts,
    readonly timePasses: () => Promise<void>,
  ) {}

  static async of(scenario: Scenario, engine: Engine, mark: string, timePasses: () => Promise<void>): Promise<Played> {
    const play = new Play(engine, new Texts(mark, await engine.clock.now()), timePasses);
    engine.observer.listen(mark, play);
    for (const each of scenario.steps) {
      const outcome = await each.run(play);
      await play.settles();
      play.outcomes.push({ says: each.says, outcome });
      play.step += 1;
    }
    engine.observer.listen(mark, { take: () => undefined });
    return { outcomes: play.outcomes, world: play.world, texts: play.texts, deployed: play.deployed };
  }

  /** The engine has come to rest: nothing more happens in this play until the next step. */
  async settles(): Promise<void> {
    const { observer, gateway } = this.engine;
    for (let looks = 0; looks === 0 || (this.world.awaitsTimer && looks < LOOKS_MAX); looks++)
      await observer.settled(gateway, () => this.world.records.length);
  }

  take(record: Seen): void {
    this.world.records.push({ step: this.step, record });
  }

  call(rpc: string, request: Message): Promise<Answer> {
    return this.engine.gateway.call(rpc, this.texts.filled(request));
  }

  async activate(type: string, more: Message = {}): Promise<Outcome> {
    const request = { type, worker: 'worker', timeout: LEASE_MS, maxJobsToActivate: 100, requestTimeout: -1, ...more };
    const outcome = await this.engine.gateway.activate(this.texts.filled(request));
    this.pool.push(...outcome.jobs);
    return outcome;
  }

  /** Takes the oldest job of a type that was offered, asking for more if none was. `offered` are those that came just now. */
  async job(type: string, where: Message = {}): Promise<{ key: string | undefined; offered: readonly Message[] }> {
    const filled = this.texts.filled({ type, where });
    const isMeant = (job: Message) => job['type'] === filled.type && matches(job, filled.where);
    const known = this.pool.findIndex(isMeant);
    const offered = known >= 0 ? [] : ((await this.activate(type)).jobs ?? []);
    const at = known >= 0 ? known : this.pool.findIndex(isMeant);
    const [job] = at < 0 ? [] : this.pool.splice(at, 1);
    return { key: job === undefined ? undefined : String(job['key']), offered };
  }
}

function matches(job: Message, where: Message): boolean {
  const variables = JSON.parse(String(job['variables'])) as Record<string, unknown>;
  return Object.entries(where).every(([name, value]) => JSON.stringify(variables[name]) === JSON.stringify(value));
}
