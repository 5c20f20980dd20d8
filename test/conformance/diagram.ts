/** A diagram from one line an element: enough BPMN for a scenario, without the pictures. Namespaces are those of Zeebe. */
export function diagram(id: string, elements: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  ${more}
  <bpmn:process id="${id}" isExecutable="true">
    ${connected(elements)}
  </bpmn:process>
</bpmn:definitions>`;
}

/** Names at each element the flows that come and go: Zeebe's validation of boundary events and gateways reads those. */
function connected(elements: string): string {
  const flows = [...elements.matchAll(/<bpmn:sequenceFlow id="(\w+)" sourceRef="(\w+)" targetRef="(\w+)"/g)];
  const named = (id: string) =>
    flows.map(([, flowId, , to]) => (to === id ? `<bpmn:incoming>${flowId}</bpmn:incoming>` : '')).join('') +
    flows.map(([, flowId, from]) => (from === id ? `<bpmn:outgoing>${flowId}</bpmn:outgoing>` : '')).join('');
  return elements.replace(
    /<bpmn:(?!sequenceFlow)(\w+) id="(\w+)"([^>]*?)(\/?)>(<bpmn:extensionElements>.*?<\/bpmn:extensionElements>)?/gs,
    (_, kind: string, id: string, more: string, closed: string, extensions = '') =>
      `<bpmn:${kind} id="${id}"${more}>${extensions}${named(id)}${closed ? `</bpmn:${kind}>` : ''}`,
  );
}

export const flow = (id: string, from: string, to: string, condition?: string) =>
  condition === undefined
    ? `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`
    : `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

/** Flows from each to the next: f_a_b. */
export const chain = (...ids: string[]) => ids.slice(1).map((to, at) => flow(`f_${ids[at]}_${to}`, ids[at] ?? '', to)).join('\n');

export const start = '<bpmn:startEvent id="start" />';
export const end = (id = 'end') => `<bpmn:endEvent id="${id}" />`;
export const service = (id: string, type: string, more = '') =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" />${more}</bpmn:extensionElements></bpmn:serviceTask>`;
export const loop = (of: string, collection: string, element: string, result: string, output: string) =>
  of.replace(
    '</bpmn:serviceTask>',
    `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="${collection}" inputElement="${element}" outputCollection="${result}" outputElement="${output}" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>`,
  );
