import eventBasedGateway from 'bpmnlint/rules/event-based-gateway';
import eventSubProcessTypedStartEvent from 'bpmnlint/rules/event-sub-process-typed-start-event';
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows';
import subProcessBlankStartEvent from 'bpmnlint/rules/sub-process-blank-start-event';
import singleBlankStartEvent from 'bpmnlint/rules/single-blank-start-event';
import startEventRequired from 'bpmnlint/rules/start-event-required';
import noDisconnected from 'bpmnlint/rules/no-disconnected';
import zeebeCalledElement from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element';
import zeebeDuplicateTaskHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers';
import zeebeElementType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/element-type/index.js';
import zeebeErrorReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference';
import zeebeEscalationBoundaryEventAttachedToRef from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-boundary-event-attached-to-ref';
import zeebeEscalationReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-reference';
import zeebeEventBasedGatewayTarget from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/event-based-gateway-target';
import zeebeExecutableProcess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process';
import zeebeFeel from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel';
import zeebeFeelCompatibility from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel-compatibility';
import zeebeImplementation from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation/index.js';
import zeebeInclusiveGateway from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/inclusive-gateway';
import zeebeIoMapping from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping';
import zeebeLinkEvent from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/link-event';
import zeebeLoopCharacteristics from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics';
import zeebeMessageReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference';
import zeebeNoExpression from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-expression';
import zeebeNoLoop from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-loop';
import zeebeNoMultipleNoneStartEvents from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-multiple-none-start-events';
import zeebeSequenceFlowCondition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition';
import zeebeSignalReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/signal-reference';
import zeebeSubscription from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription';
import zeebeTaskSchedule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/task-schedule';
import zeebeTimer from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer/index.js';
import zeebeUserTaskDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition';
import zeebeUserTaskForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-form';
import zeebeVariableName from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name';
import zeebeWaitForCompletion from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/wait-for-completion';

/** Rules that hold for every BPMN engine. */
export const bpmnRules: Readonly<Record<string, unknown>> = {
  'event-based-gateway': eventBasedGateway,
  'event-sub-process-typed-start-event': eventSubProcessTypedStartEvent,
  'no-duplicate-sequence-flows': noDuplicateSequenceFlows,
  'sub-process-blank-start-event': subProcessBlankStartEvent,
  'single-blank-start-event': singleBlankStartEvent,
  'start-event-required': startEventRequired,
  'no-disconnected': noDisconnected,
};

/** What Zeebe 8.5 asks on top. */
export const zeebeRules: Readonly<Record<string, unknown>> = {
  'called-element': zeebeCalledElement,
  'duplicate-task-headers': zeebeDuplicateTaskHeaders,
  'element-type': zeebeElementType,
  'error-reference': zeebeErrorReference,
  'escalation-boundary-event-attached-to-ref': zeebeEscalationBoundaryEventAttachedToRef,
  'escalation-reference': zeebeEscalationReference,
  'event-based-gateway-target': zeebeEventBasedGatewayTarget,
  'executable-process': zeebeExecutableProcess,
  feel: zeebeFeel,
  'feel-compatibility': zeebeFeelCompatibility,
  implementation: zeebeImplementation,
  'inclusive-gateway': zeebeInclusiveGateway,
  'io-mapping': zeebeIoMapping,
  'link-event': zeebeLinkEvent,
  'loop-characteristics': zeebeLoopCharacteristics,
  'message-reference': zeebeMessageReference,
  'no-expression': zeebeNoExpression,
  'no-loop': zeebeNoLoop,
  'no-multiple-none-start-events': zeebeNoMultipleNoneStartEvents,
  'sequence-flow-condition': zeebeSequenceFlowCondition,
  'signal-reference': zeebeSignalReference,
  subscription: zeebeSubscription,
  'task-schedule': zeebeTaskSchedule,
  timer: zeebeTimer,
  'user-task-definition': zeebeUserTaskDefinition,
  'user-task-form': zeebeUserTaskForm,
  'variable-name': zeebeVariableName,
  'wait-for-completion': zeebeWaitForCompletion,
};
