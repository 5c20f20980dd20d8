import { activity, businessRuleTask, callActivity, scriptTask, serviceTask, userTask, xml } from '../../diagrams';
import { scenariosOf } from '../../scenario';
import { refused, withTask } from './diagrams';

export const faultsOfActivities = scenariosOf('fault', {
  'a-fault-that-is-longer-than-is-told': withTask(scriptTask(`=${'1 + '.repeat(4_000)}`, 'r')),
  'a-task-without-job-type': refused(['start > a > end'], { a: activity('serviceTask', {}) }),
  'a-task-with-an-empty-job-type': withTask(serviceTask({ type: '' })),
  'a-job-type-that-cannot-be-read': withTask(serviceTask({ type: '=1 +' })),
  'retries-that-cannot-be-read': withTask(serviceTask({ retries: '=1 +' })),
  'retries-that-are-empty': withTask(serviceTask({ retries: '' })),
  'a-job-type-twice': withTask(serviceTask({ extensions: xml('zeebe:taskDefinition', { type: 'x' }) })),
  'a-send-task-without-job-type': refused(['start > a > end'], { a: activity('sendTask', {}) }),
  'a-script-task-with-neither-job-nor-script': refused(['start > a > end'], { a: activity('scriptTask', {}) }),
  'a-script-without-result': withTask(activity('scriptTask', {}, { extensions: xml('zeebe:script', { expression: '=1' }) })),
  'a-script-without-expression': withTask(
    activity('scriptTask', {}, { extensions: xml('zeebe:script', { resultVariable: 'r' }) }),
  ),
  'a-script-that-cannot-be-read': withTask(scriptTask('=1 +', 'r')),
  'a-script-that-is-no-expression': withTask(scriptTask('1', 'r')),
  'a-script-and-a-job': withTask(scriptTask('=1', 'r', { extensions: xml('zeebe:taskDefinition', { type: 'x' }) })),
  'a-business-rule-task-with-neither-job-nor-decision': refused(['start > a > end'], { a: activity('businessRuleTask', {}) }),
  'a-decision-without-result': withTask(
    activity('businessRuleTask', {}, { extensions: xml('zeebe:calledDecision', { decisionId: 'd' }) }),
  ),
  'a-decision-without-id': withTask(
    activity('businessRuleTask', {}, { extensions: xml('zeebe:calledDecision', { resultVariable: 'r' }) }),
  ),
  'a-decision-id-that-cannot-be-read': withTask(businessRuleTask('=1 +', 'r')),
  'a-call-activity-without-process': refused(['start > a > end'], { a: activity('callActivity', {}) }),
  'a-call-activity-with-an-empty-process': withTask(callActivity('')),
  'a-call-activity-that-cannot-be-read': withTask(callActivity('=1 +')),
  'a-receive-task-without-message': refused(['start > a > end'], { a: activity('receiveTask', {}) }),
  'a-receive-task-without-key': withTask(
    activity('receiveTask', {}, { attributes: { messageRef: 'm' }, roots: { m: xml('bpmn:message', { id: 'm', name: 'm' }) } }),
  ),
  'a-user-task-with-an-assignee-that-cannot-be-read': withTask(userTask({ assignment: { assignee: '=1 +' } })),
  'a-user-task-with-groups-that-cannot-be-read': withTask(userTask({ assignment: { candidateGroups: '=1 +' } })),
  'a-user-task-with-a-due-date-that-is-none': withTask(userTask({ schedule: { dueDate: 'soon' } })),
  'a-user-task-with-a-due-date-that-cannot-be-read': withTask(userTask({ schedule: { dueDate: '=1 +' } })),
  'a-user-task-with-two-forms': withTask(userTask({ form: { formKey: 'k', formId: 'i' } })),
  'a-user-task-with-an-empty-form': withTask(userTask({ form: { formKey: '' } })),
  'a-mapping-without-target': withTask(serviceTask({ inputs: [['', '=1']] })),
  'a-mapping-to-a-bad-target': withTask(serviceTask({ inputs: [['a b', '=1']], outputs: [['1x', '=1']] })),
  'a-mapping-without-source': withTask(serviceTask({ inputs: [['x', '']] })),
  'a-mapping-that-cannot-be-read': withTask(serviceTask({ inputs: [['x', '=1 +']], outputs: [['y', '=(']] })),
  'a-header-without-key': withTask(serviceTask({ headers: { '': 'x' } })),
  'a-loop-without-characteristics': withTask(
    activity(
      'serviceTask',
      {},
      { extensions: xml('zeebe:taskDefinition', { type: 'a~' }), content: xml('bpmn:multiInstanceLoopCharacteristics') },
    ),
  ),
  'a-loop-without-collection': withTask(serviceTask({ loop: { as: 'x' } })),
  'a-loop-that-cannot-be-read': withTask(serviceTask({ loop: { over: '=1 +' } })),
  'a-loop-over-static-text': withTask(serviceTask({ loop: { over: 'items' } })),
  'a-loop-with-an-output-collection-only': withTask(serviceTask({ loop: { over: '=x', into: 'r' } })),
  'a-loop-with-an-output-element-only': withTask(serviceTask({ loop: { over: '=x', each: '=r' } })),
  'a-loop-whose-condition-cannot-be-read': withTask(serviceTask({ loop: { over: '=x', until: '=1 +' } })),
  'a-loop-whose-condition-is-static': withTask(serviceTask({ loop: { over: '=x', until: 'true' } })),
  'a-listener-without-type': withTask(
    serviceTask({ extensions: xml('zeebe:executionListeners', {}, xml('zeebe:executionListener', { eventType: 'start' })) }),
  ),
});
