import { diagram, element, flow, message, serviceTask, timer } from '@libs/engine/testing';

import type { ExportedRecord } from '../src/options';
import type { BareClient } from './client';

const path = (...ids: string[]) => ids.slice(1).map((id, at) => flow(ids[at] ?? '', id));
const around = (id: string, part: string) => [
  element('startEvent', 'start'),
  part,
  element('endEvent', 'end'),
  ...path('start', id, 'end'),
];

/** One process a kind of life: its job is done, its time comes, it is told something, it is cancelled, it breaks and is mended. */
const MIXED = {
  done: around('pack', serviceTask('pack')),
  timed: around('pause', element('intermediateCatchEvent', 'pause', { inner: timer('PT0.2S') })),
  told: around('hear', element('intermediateCatchEvent', 'hear', { inner: message('news') })),
  cancelled: around('nobody', serviceTask('nobody')),
  broken: around('break', serviceTask('break')),
};

export const KINDS = Object.keys(MIXED);

/**
 * Plays cases of all kinds to their ends, a fixed number at a time; what it does next it learns from the exported records, as
 * Weir does. A case that never ends keeps its place for ever, so `counts` stands still.
 */
export class MixedLoad {
  readonly counts: Record<string, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  private readonly ends = new Map<number, () => void>();
  private readonly endedEarly = new Set<number>();
  private readonly mended = new Set<number>();
  private isOver = false;

  constructor(
    private readonly client: BareClient,
    private readonly random: () => number,
  ) {}

  async deploy(): Promise<void> {
    const resources = Object.entries(MIXED).map(([id, parts]) => ({
      name: `${id}.bpmn`,
      content: Buffer.from(diagram({ [id]: parts })),
    }));
    await this.call('DeployResource', { resources });
  }

  /** Until `stop`. `pace` is waited for before each case. */
  async run(atATime: number, pace: () => Promise<void>): Promise<void> {
    const stops = ['pack', 'break'].map((type) =>
      this.client.stream({ type, worker: 'w', timeout: 60_000 }, (job) => void this.work(type, Number(job['key']))),
    );
    await Promise.all(
      Array.from({ length: atATime }, async () => {
        for (await pace(); !this.isOver; await pace()) await this.play(KINDS[Math.floor(this.random() * KINDS.length)] ?? 'done');
      }),
    );
    for (const stop of stops) stop();
  }

  stop(): void {
    this.isOver = true;
  }

  /** A record has been exported. */
  saw(line: string): void {
    const { valueType, intent, key, value } = JSON.parse(line) as ExportedRecord;
    if (valueType === 'INCIDENT' && intent === 'CREATED') void this.mend(key, Number(value['jobKey']));
    if (valueType !== 'PROCESS_INSTANCE' || value['bpmnElementType'] !== 'PROCESS') return;
    if (intent !== 'ELEMENT_COMPLETED' && intent !== 'ELEMENT_TERMINATED') return;
    const ended = this.ends.get(key);
    if (ended) ended();
    else this.endedEarly.add(key);
  }

  private async play(kind: string): Promise<void> {
    const correlationKey = String(this.random());
    const variables = JSON.stringify({ key: correlationKey, amount: this.random(), text: '水表 '.repeat(8) });
    const reply = await this.call('CreateProcessInstance', { bpmnProcessId: kind, version: -1, variables });
    const key = Number(reply['processInstanceKey']);
    const end = new Promise<void>((resolve) => (this.endedEarly.delete(key) ? resolve() : this.ends.set(key, resolve)));
    if (kind === 'told')
      await this.call('PublishMessage', { name: 'news', correlationKey, timeToLive: 1_000, variables: '{"x":1}' });
    if (kind === 'cancelled') await this.call('CancelProcessInstance', { processInstanceKey: key });
    await end;
    this.ends.delete(key);
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }

  private async work(type: string, jobKey: number): Promise<void> {
    if (type === 'break' && !this.mended.delete(jobKey)) {
      await this.call('FailJob', { jobKey, retries: 0, errorMessage: 'no', variables: '' });
    } else await this.call('CompleteJob', { jobKey, variables: '{"answer":42}' });
  }

  private async mend(incidentKey: number, jobKey: number): Promise<void> {
    this.mended.add(jobKey);
    await this.call('UpdateJobRetries', { jobKey, retries: 1 });
    await this.call('ResolveIncident', { incidentKey });
  }

  private async call(rpc: string, request: object): Promise<Record<string, unknown>> {
    const outcome = await this.client.call(rpc, request);
    if ('reply' in outcome) return outcome.reply;
    throw new Error(`Expected ${rpc} to be carried out, but: ${outcome.details}`);
  }
}
