import { around, element, verifyRule } from '../../testing';

const job = (type: string) => around(element('serviceTask', `<zeebe:taskDefinition type="${type}" />`));
const task = (form: string) => around(element('userTask', `<zeebe:formDefinition formKey="${form}" />`));
const rule = (decision: string) =>
  around(element('businessRuleTask', `<zeebe:calledDecision decisionId="${decision}" resultVariable="advice" />`));
const call = (process: string) => around(element('callActivity', `<zeebe:calledElement processId="${process}" />`));

verifyRule('job-type-served', { good: job('p/step'), bad: job('p/nobody'), at: 'x' });
verifyRule('form-known', { good: task('p/form'), bad: task('p/lost'), at: 'x' });
verifyRule('decision-known', { good: rule('table'), bad: rule('lost'), at: 'x' });
verifyRule('process-known', { good: call('called'), bad: call('lost'), at: 'x' });
