import { aDiagram, verifyRule } from '../../testing';

const end = '<bpmn:endEvent id="t"><bpmn:incoming>f</bpmn:incoming><bpmn:terminateEventDefinition /></bpmn:endEvent>';
const inside = `<bpmn:startEvent id="s"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>${end}<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />`;
const scope = `<bpmn:startEvent id="s0"><bpmn:outgoing>g</bpmn:outgoing></bpmn:startEvent><bpmn:subProcess id="sp"><bpmn:incoming>g</bpmn:incoming>${inside}</bpmn:subProcess><bpmn:sequenceFlow id="g" sourceRef="s0" targetRef="sp" />`;

verifyRule('terminate-in-scope', { good: aDiagram(scope), bad: aDiagram(inside), at: 't' });
