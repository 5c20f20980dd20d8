/** A small process around what the test is about: `inside` is the XML between start and end, `roots` what stands beside the process. */
export function aDiagram(inside: string, { roots = '', drawn = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="p" name="测试" isExecutable="true">${inside}</bpmn:process>
  ${roots}
  <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

/** One element between start and end. */
export function around(element: string, id = 'x'): string {
  return aDiagram(
    `<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>${element}<bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
     <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="${id}" /><bpmn:sequenceFlow id="f2" sourceRef="${id}" targetRef="e" />`,
  );
}

/** A task or called flow of one kind, with its extensions. */
export function element(type: string, extensions: string, attributes = ''): string {
  return `<bpmn:${type} id="x" name="一步" ${attributes}><bpmn:documentation>A step</bpmn:documentation><bpmn:extensionElements>${extensions}</bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:${type}>`;
}
