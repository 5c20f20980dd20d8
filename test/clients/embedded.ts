import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startBroker } from '@libs/gateway';

/** The embedded engine, as every client finds it: on a port, with nothing in it. */
export interface Embedded {
  readonly address: string;
  readonly port: number;
  readonly folder: string;
  stop(): Promise<void>;
}

export async function embedded(): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), 'weir-clients-'));
  const broker = await startBroker({ folder: join(folder, 'engine'), host: '127.0.0.1', port: 0, clock: 'system' });
  return {
    address: `127.0.0.1:${broker.port}`,
    port: broker.port,
    folder,
    stop: async () => {
      await broker.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const flow = (from: string, to: string) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
const job = (id: string) =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="order/${id}" /></bpmn:extensionElements></bpmn:serviceTask>`;

/** An order: it is packed, waits until it is paid, and is shipped. */
export const order = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:message id="m" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId" /></bpmn:extensionElements></bpmn:message>
  <bpmn:process id="order" isExecutable="true">
    <bpmn:startEvent id="received" />
    ${job('pack')}
    <bpmn:intermediateCatchEvent id="paid"><bpmn:messageEventDefinition id="e" messageRef="m" /></bpmn:intermediateCatchEvent>
    ${job('ship')}
    <bpmn:endEvent id="done" />
    ${flow('received', 'pack')}${flow('pack', 'paid')}${flow('paid', 'ship')}${flow('ship', 'done')}
  </bpmn:process>
</bpmn:definitions>`;
