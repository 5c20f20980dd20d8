import { around, element, verifyRule } from '../../testing';

const call = (flags: string, mapping: string) =>
  around(element('callActivity', `<zeebe:calledElement processId="called" ${flags} />${mapping}`));
const mapping = '<zeebe:ioMapping><zeebe:input source="=caseNo" target="caseNo" /></zeebe:ioMapping>';
const closed = 'propagateAllChildVariables="false" propagateAllParentVariables="false"';

verifyRule('called-flow-mappings', {
  good: call(closed, mapping),
  bad: call('propagateAllChildVariables="false"', mapping),
  at: 'x',
});
verifyRule('called-flow-mappings', { good: call(closed, mapping), bad: call(closed, ''), at: 'x' });
