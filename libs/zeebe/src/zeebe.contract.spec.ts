import { newId } from '@libs/base';

import { FakeZeebe } from '../testing';
import { type ActivatedJob, EngineRefused, type Zeebe } from './zeebe';
import { ZeebeNodeClient } from './zeebe-node-client';

const address = process.env['WEIR_TEST_ZEEBE'];
const engines: Record<string, () => Zeebe> = {
  'the fake': () => new FakeZeebe(),
  ...(address === undefined ? {} : { 'a gateway': () => new ZeebeNodeClient({ address, longPollMs: 500 }) }),
};

const aProcess = (id: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="work" />
    <bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="${id}/work" /></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:sequenceFlow id="b" sourceRef="work" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`;

describe.each(Object.entries(engines))('The engine, as %s', (_, open) => {
  let zeebe: Zeebe;
  beforeEach(() => (zeebe = open()));
  afterEach(() => zeebe.close());

  /** Starts an instance of a fresh process; gives its first jobs as they come. */
  async function working(variables: Record<string, unknown> = {}) {
    const id = `p${newId()}`;
    const deployment = await zeebe.deploy([{ name: `${id}.bpmn`, content: aProcess(id) }]);
    const jobs: ActivatedJob[] = [];
    let tell: () => unknown = () => undefined;
    const worker = zeebe.openWorker(
      `${id}/work`,
      { fetchVariables: ['caseNo', 'n'], timeoutMs: 10_000, maxJobs: 4 },
      async (job) => {
        jobs.push(job);
        tell();
      },
    );
    const { processInstanceKey } = await zeebe.createInstance({ bpmnProcessId: id, variables });
    const nth = (n: number) =>
      new Promise<ActivatedJob>((resolve) => {
        tell = () => jobs.length >= n && resolve(jobs[n - 1]!);
        tell();
      });
    return { id, deployment, processInstanceKey, nth, worker };
  }

  it('hands out a job with the variables that were asked for, and takes its answer once', async () => {
    const { id, deployment, processInstanceKey, nth, worker } = await working({ caseNo: 'C-1', n: 7, other: 'x' });
    const job = await nth(1);

    expect(job).toMatchObject({
      type: `${id}/work`,
      elementId: 'work',
      processInstanceKey,
      bpmnProcessId: id,
      retries: 3,
      variables: { caseNo: 'C-1', n: 7 },
    });
    expect(job.variables).not.toHaveProperty('other');
    expect(deployment.processes).toMatchObject([
      { bpmnProcessId: id, version: 1, processDefinitionKey: job.processDefinitionKey },
    ]);
    expect(await zeebe.completeJob(job.key, { done: true })).toBe('completed');
    expect(await zeebe.completeJob(job.key, { done: true })).toBe('not-found');
    await worker.close();
  });

  it('hands out a job again that failed with retries left', async () => {
    const { nth, worker } = await working();
    const first = await nth(1);
    expect(await zeebe.failJob(first.key, { retries: 2, message: 'the world was away', backoffMs: 0 })).toBe('completed');

    expect(await nth(2)).toMatchObject({ key: first.key, retries: 2 });
    await worker.close();
  });

  it('keeps a message of one id once', async () => {
    const message = { name: 'paid', correlationKey: newId(), variables: {}, timeToLiveMs: 60_000, messageId: newId() };

    expect(await zeebe.publishMessage(message)).toBe('published');
    expect(await zeebe.publishMessage(message)).toBe('duplicate');
  });

  it('answers not-found for what is not there', async () => {
    const nowhere = '2251799813685999';

    expect(await zeebe.completeJob(nowhere, {})).toBe('not-found');
    expect(await zeebe.failJob(nowhere, { retries: 0, message: '', backoffMs: 0 })).toBe('not-found');
    expect(await zeebe.throwError(nowhere, { code: 'X', message: '' })).toBe('not-found');
    expect(await zeebe.cancelInstance(nowhere)).toBe('not-found');
    expect(await zeebe.resolveIncident(nowhere)).toBe('not-found');
    await expect(zeebe.createInstance({ bpmnProcessId: `p${newId()}`, variables: {} })).rejects.toThrow(EngineRefused);
  });

  it('says who it is', async () => {
    expect((await zeebe.topology()).gatewayVersion).toMatch(/^\d+\.\d+/);
  });
});
