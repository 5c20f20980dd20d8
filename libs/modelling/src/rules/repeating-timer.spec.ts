import { aDiagram, verifyRule } from '../../testing';

const timer = (attributes: string) =>
  aDiagram(`<bpmn:startEvent id="s"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent><bpmn:task id="t"><bpmn:incoming>f</bpmn:incoming></bpmn:task><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
    <bpmn:boundaryEvent id="b" name="每天" attachedToRef="t" ${attributes}><bpmn:outgoing>g</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="e"><bpmn:incoming>g</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="g" sourceRef="b" targetRef="e" />`);

verifyRule('repeating-timer', { good: timer('cancelActivity="false"'), bad: timer(''), at: 'b' });
