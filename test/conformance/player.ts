import { Duration, ZBClient } from 'zeebe-node';

import { until } from '../support/until';
import type { Observer } from './observer';

type Variables = Record<string, string | number | boolean | string[] | number[]>;

export interface Engine {
  readonly address: string;
  readonly management: string;
  readonly observer: Observer;
}

/** One scenario's hands on one engine. Everything it learns goes into `log`, which is compared between the engines. */
export class Player {
  readonly log: unknown[] = [];
  private readonly zeebe: ZBClient;

  constructor(
    private readonly engine: Engine,
    private readonly processId: string,
  ) {
    this.zeebe = new ZBClient(engine.address, { useTLS: false, loglevel: 'NONE', retry: false, longPoll: Duration.seconds.of(2) });
  }

  async deploy(...diagrams: string[]): Promise<void> {
    for (const [at, xml] of diagrams.entries()) {
      await this.tells('deploy', () => this.zeebe.deployResource({ process: Buffer.from(xml), name: `${this.processId}-${at}.bpmn` }).then(() => 'deployed'));
    }
  }

  async create(variables: Variables = {}): Promise<string> {
    const { processInstanceKey } = await this.zeebe.createProcessInstance({ bpmnProcessId: this.processId, variables });
    return String(processInstanceKey);
  }

  /** Takes `count` jobs of a type and logs what they carry. */
  async jobs(type: string, count = 1): Promise<string[]> {
    const taken: { key: string; carries: object }[] = [];
    await until(`${count} jobs of ${type}`, async () => {
      const jobs = await this.zeebe.activateJobs({
        type,
        worker: 'player',
        timeout: 600_000,
        maxJobsToActivate: count - taken.length,
        requestTimeout: 1_000,
      });
      taken.push(...jobs.map((job) => ({ key: String(job.key), carries: { element: job.elementId, retries: job.retries, variables: inOrder(job.variables) } })));
      return taken.length >= count;
    });
    this.log.push([`jobs ${type}`, taken.map(({ carries }) => JSON.stringify(carries)).sort()]);
    return taken.map(({ key }) => key);
  }

  async completes(type: string, variables: Variables = {}, count = 1): Promise<void> {
    for (const jobKey of await this.jobs(type, count)) await this.zeebe.completeJob({ jobKey, variables });
  }

  async fails(type: string, retries: number): Promise<void> {
    for (const jobKey of await this.jobs(type)) await this.zeebe.failJob({ jobKey, retries, errorMessage: 'no', retryBackOff: 0 });
  }

  async throws(type: string, errorCode: string): Promise<void> {
    for (const jobKey of await this.jobs(type)) await this.zeebe.throwError({ jobKey, errorCode, errorMessage: 'thrown' });
  }

  async publishes(name: string, correlationKey: string, variables: Variables = {}): Promise<void> {
    await this.zeebe.publishMessage({ name, correlationKey, variables, timeToLive: Duration.seconds.of(60) });
  }

  async cancels(key: string): Promise<void> {
    await this.tells('cancel', () => this.zeebe.cancelProcessInstance(key).then(() => 'cancelled'));
  }

  async turns(offsetMilli: number): Promise<void> {
    const answer = await fetch(`${this.engine.management}/actuator/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMilli }),
    });
    if (!answer.ok) throw new Error(`Expected the clock to turn, but the engine answered ${answer.status}`);
  }

  /** Waits until `element` shows `line`, e.g. ('end', 'PROCESS_INSTANCE ELEMENT_COMPLETED'). */
  async sees(element: string, line: string, times = 1): Promise<void> {
    await until(`${element} to show ${line} ${times} times`, async () => {
      const lines = this.engine.observer.story(this.processId)[element] ?? [];
      return lines.filter((seen) => seen === line).length >= times;
    });
  }

  async ends(): Promise<void> {
    await this.sees(this.processId, 'PROCESS_INSTANCE ELEMENT_COMPLETED');
  }

  async finish(): Promise<unknown> {
    await this.zeebe.close(500).catch(() => null);
    return { log: this.log, story: this.engine.observer.story(this.processId) };
  }

  private async tells(what: string, work: () => Promise<string>): Promise<void> {
    this.log.push([what, await work().catch((error: { code?: number }) => `refused with status ${error.code}`)]);
  }
}

/** The order of names in a document is nobody's promise. */
const inOrder = (variables: object) => Object.fromEntries(Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1)));
