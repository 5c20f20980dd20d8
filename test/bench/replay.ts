import { type Command, Engine, type EngineRecord } from '@libs/engine';

import { type Row, say, thousands } from './row';

const START = Date.UTC(2026, 0, 1);
const BATCH = 500;
const JOB = 'check';

const flow = (from: string, to: string, condition = '') =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition && `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;

/** A step, a decision on what it answered, and a day's wait. */
const oneDay = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="one-day" isExecutable="true">
    <bpmn:startEvent id="start" />
    <bpmn:serviceTask id="${JOB}"><bpmn:extensionElements><zeebe:taskDefinition type="${JOB}" /></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:exclusiveGateway id="way" default="way-refused" />
    <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>PT24H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="done" />
    <bpmn:endEvent id="refused" />
    ${flow('start', JOB)}${flow(JOB, 'way')}${flow('way', 'wait', '=isGood')}${flow('way', 'refused')}${flow('wait', 'done')}
  </bpmn:process>
</bpmn:definitions>`;

/**
 * Cases a second through the pure core in virtual time, on one core: what a replay of past cases through a draft would rest
 * on. Each case begins, its step is answered at once with what is "recorded", and the clock is turned to its timer. Nothing
 * is written and nothing compared: the screens' replay adds that.
 */
export const replay: Row = async (isShort) => {
  const cases = isShort ? 10_000 : 200_000;
  const engine = Engine.empty();
  deploy(engine);
  play(engine, BATCH * 10);

  const [cpu, started] = [process.cpuUsage(), performance.now()];
  play(engine, cases);
  const [{ user, system }, ms] = [process.cpuUsage(cpu), performance.now() - started];
  say('what-if replay in virtual time, the engine alone: at least 20,000 cases/s a core, aim 100,000 on 2 cores');
  say(
    `  ${thousands(cases)} cases of a step, a gateway and a timer: ${thousands((cases * 1e6) / (user + system))}/s a core (${thousands((cases * 1e3) / ms)}/s by the clock on the wall)`,
  );
};

function deploy(engine: Engine): void {
  const resources = [{ resourceName: 'one-day.bpmn', resource: Buffer.from(oneDay).toString('base64') }];
  answer(engine, { valueType: 'DEPLOYMENT', intent: 'CREATE', value: { resources } }, START);
}

/** Cases begin in batches; time goes on to the last timer of each. */
function play(engine: Engine, cases: number): void {
  let now = START;
  let ended = 0;
  for (let begun = 0; begun < cases; begun += BATCH) {
    for (let n = 0; n < BATCH; n++) answer(engine, creation, now);
    for (const key of answer(engine, activation, now).value['jobKeys'] as number[]) {
      answer(engine, { valueType: 'JOB', intent: 'COMPLETE', key, value: { variables: { isGood: true } } }, now);
    }
    for (let due = engine.nextDue(); due !== undefined; due = engine.nextDue()) {
      now = Math.max(now, due);
      for (const command of engine.due(now, BATCH)) ended += endsOf(engine.process(command, now).records);
    }
  }
  if (ended !== cases) throw new Error(`Expected ${cases} cases to end, but ${ended} did`);
}

const creation: Command = {
  valueType: 'PROCESS_INSTANCE_CREATION',
  intent: 'CREATE',
  value: { bpmnProcessId: 'one-day', version: -1, processDefinitionKey: -1, variables: { amount: 7 } },
};
const activation: Command = {
  valueType: 'JOB_BATCH',
  intent: 'ACTIVATE',
  value: { type: JOB, worker: 'w', timeout: 60_000, maxJobsToActivate: BATCH, variables: [] },
};

function answer(engine: Engine, command: Command, now: number): EngineRecord {
  const reply = engine.process({ ...command, requestId: 1 }, now).replies[0];
  if (!reply || reply.record.recordType === 'COMMAND_REJECTION')
    throw new Error(`Expected ${command.valueType} ${command.intent} to be carried out, but: ${reply?.record.rejectionReason}`);
  return reply.record;
}

function endsOf(records: readonly EngineRecord[]): number {
  return records.filter(({ intent, value }) => intent === 'ELEMENT_COMPLETED' && value['bpmnElementType'] === 'PROCESS').length;
}
