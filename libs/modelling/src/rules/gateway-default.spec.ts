import { aDiagram, verifyRule } from '../../testing';

const choice = (attributes: string) =>
  aDiagram(`<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:exclusiveGateway id="g" name="好吗?" ${attributes}><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>yes</bpmn:outgoing><bpmn:outgoing>no</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="a"><bpmn:incoming>yes</bpmn:incoming></bpmn:endEvent><bpmn:endEvent id="b"><bpmn:incoming>no</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="g" />
    <bpmn:sequenceFlow id="yes" sourceRef="g" targetRef="a"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=good</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="no" sourceRef="g" targetRef="b" />`);

verifyRule('gateway-default', { good: choice('default="no"'), bad: choice(''), at: 'g' });
