import { around, verifyRule } from '../../testing';

const task = (header: string) =>
  around(
    `<bpmn:serviceTask id="x" name="一步"><bpmn:extensionElements><zeebe:taskDefinition type="p/step" /><zeebe:taskHeaders>${header}</zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>`,
  );

verifyRule('named-in-both-languages', {
  good: task('<zeebe:header key="en" value="A step" />'),
  bad: task('<zeebe:header key="stageCode" value="papers" />'),
  at: 'x',
});
