import { Expression } from '@libs/feel';

import type { Assignment, FlowNode } from './model';
import { extensions, type Problems } from './problems';
import { readHeaders } from './read-extensions';
import type { XmlElement } from './xml';

const PREFIX = 'io.camunda.zeebe:';

/** A user task is a job of a reserved type, or with `zeebe:userTask` a task of its own; both say who may do it and until when. */
export function readUserTask(node: FlowNode, xml: XmlElement, problems: Problems): void {
  const [form] = extensions(xml, 'formDefinition');
  const headers = readHeaders(xml);
  const assignment = readAssignment(node, xml, problems);
  if (extensions(xml, 'userTask').length > 0) {
    const externalReference = readValue(node, form, 'externalReference', problems);
    node.userTask = { headers, assignment: { ...assignment, externalReference } };
    return;
  }
  const formKey = form?.attributes.get('formKey');
  node.job = {
    type: Expression.ofText(`${PREFIX}userTask`),
    retries: Expression.ofText('1'),
    headers: formKey ? { ...headers, [`${PREFIX}formKey`]: formKey } : headers,
    assignment,
  };
}

function readAssignment(node: FlowNode, xml: XmlElement, problems: Problems): Assignment {
  const [assignment] = extensions(xml, 'assignmentDefinition');
  const [schedule] = extensions(xml, 'taskSchedule');
  const [form] = extensions(xml, 'formDefinition');
  return {
    assignee: readValue(node, assignment, 'assignee', problems),
    candidateGroups: readValue(node, assignment, 'candidateGroups', problems),
    candidateUsers: readValue(node, assignment, 'candidateUsers', problems),
    dueDate: readValue(node, schedule, 'dueDate', problems),
    followUpDate: readValue(node, schedule, 'followUpDate', problems),
    formId: readValue(node, form, 'formId', problems),
    externalReference: undefined,
  };
}

/** What stands there blank says nothing. */
function readValue(node: FlowNode, xml: XmlElement | undefined, name: string, problems: Problems): Expression | undefined {
  const text = xml?.attributes.get(name) ?? '';
  return xml && text.trim() !== '' ? problems.value(`${node.id} > extensionElements > ${xml.name}`, text) : undefined;
}
