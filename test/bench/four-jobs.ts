const flow = (id: string, from: string, to: string) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
const job = (n: number) =>
  `<bpmn:serviceTask id="job_${n}"><bpmn:extensionElements><zeebe:taskDefinition type="bench-${n}" /></bpmn:extensionElements></bpmn:serviceTask>`;

/** The case that the budgets of design.md §10 speak of: four jobs in a row. */
export const fourJobs = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="four-jobs" isExecutable="true">
    <bpmn:startEvent id="start" />
    ${[1, 2, 3, 4].map(job).join('\n    ')}
    <bpmn:endEvent id="end" />
    ${flow('f1', 'start', 'job_1')}${flow('f2', 'job_1', 'job_2')}${flow('f3', 'job_2', 'job_3')}${flow('f4', 'job_3', 'job_4')}${flow('f5', 'job_4', 'end')}
  </bpmn:process>
</bpmn:definitions>`;

export const jobTypes = [1, 2, 3, 4].map((n) => `bench-${n}`);
