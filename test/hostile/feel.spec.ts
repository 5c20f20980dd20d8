import { setInterval as every } from 'node:timers/promises';

import type { Outcome } from '@libs/gateway/testing';

import { SmallBroker } from './broker';
import { hostileFeel } from './hostile-feel';

const SECONDS = Number(process.env['WEIR_HOSTILE_SECONDS'] ?? 3);
/** How often a second something hostile comes, and how often an ordinary call. */
const HOSTILE = Number(process.env['WEIR_HOSTILE_A_SECOND'] ?? 100);
const ORDINARY = 50;
const HEAP_MB = 512;
const LIMIT_MS = 30_000;
/** So many calls make a p99 worth comparing. */
const COMPARED_FROM_SECONDS = 30;

const process_ = (id: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="start" />
    ${inside}
    <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="step" />
  </bpmn:process>
</bpmn:definitions>`;
const script = (feel: string) =>
  `<bpmn:scriptTask id="step"><bpmn:extensionElements><zeebe:script expression="=${feel.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" resultVariable="x" /></bpmn:extensionElements></bpmn:scriptTask>`;

describe(`${HOSTILE} hostile FEEL expressions a second, for ${SECONDS} s`, () => {
  let broker: SmallBroker;
  const hostile: string[] = [];
  const create = (bpmnProcessId: string) =>
    broker.asks('CreateProcessInstance', { bpmnProcessId, version: -1, variables: '{}' }, LIMIT_MS);
  const deploy = async (id: string, inside: string) =>
    (
      await broker.asks(
        'DeployResource',
        { resources: [{ name: `${id}.bpmn`, content: Buffer.from(process_(id, inside)) }] },
        LIMIT_MS,
      )
    ).outcome;

  beforeAll(async () => {
    broker = await SmallBroker.start(HEAP_MB);
    expect(await deploy('ordinary', '<bpmn:manualTask id="step" />')).toMatchObject({ code: 0 });
  });
  afterAll(() => broker.stop());

  it('are refused at deployment, or come to an end each time', async () => {
    for (const [at, feel] of hostileFeel.entries()) {
      const outcome = await deploy(`hostile-${at}`, script(feel));
      expect({ feel: feel.slice(0, 80), code: outcome?.code }).toEqual({
        feel: feel.slice(0, 80),
        code: outcome?.code === 0 ? 0 : 3,
      });
      if (outcome?.code === 0) hostile.push(`hostile-${at}`);
    }
    expect(hostile.length).toBeGreaterThan(hostileFeel.length / 2);
    for (const id of hostile) {
      const { outcome, ms } = await create(id);
      expect({ id, code: outcome?.code }).toEqual({ id, code: 0 });
      process.stdout.write(`PROOF ${hostileFeel[Number(id.slice('hostile-'.length))]?.slice(0, 60)}: ${ms.toFixed(1)} ms\n`);
    }
  });

  it(
    'leave the other calls as they are, and the broker alive',
    async () => {
      const before = p99(await ordinary());
      const attack = hostileFor(SECONDS);
      const during = p99(await ordinary());
      const outcomes = await attack;

      expect(outcomes.filter((outcome) => outcome?.code !== 0)).toEqual([]);
      process.stdout.write(
        `PROOF ${outcomes.length} hostile expressions in ${SECONDS} s; p99 of other calls ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms meanwhile\n`,
      );
      if (SECONDS >= COMPARED_FROM_SECONDS) expect(during).toBeLessThanOrEqual(before * 2);
    },
    60_000 + SECONDS * 10_000,
  );

  async function hostileFor(seconds: number): Promise<(Outcome | undefined)[]> {
    const answers = await paced(HOSTILE, seconds, (n) => create(hostile[n % hostile.length] ?? ''));
    return answers.map(({ outcome }) => outcome);
  }

  async function ordinary(): Promise<number[]> {
    const answers = await paced(ORDINARY, SECONDS, () => create('ordinary'));
    expect(answers.filter(({ outcome }) => outcome?.code !== 0)).toEqual([]);
    return answers.map(({ ms }) => ms);
  }
});

/** Begins so many a second, whether or not the earlier ones are answered, and waits for all. */
async function paced<T>(perSecond: number, seconds: number, begin: (n: number) => Promise<T>): Promise<T[]> {
  const started: Promise<T>[] = [];
  const from = performance.now();
  for await (const _ of every(1)) {
    const wanted = Math.min(((performance.now() - from) / 1_000) * perSecond, perSecond * seconds);
    while (started.length < wanted) started.push(begin(started.length));
    if (started.length >= perSecond * seconds) break;
  }
  return Promise.all(started);
}

function p99(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
}
