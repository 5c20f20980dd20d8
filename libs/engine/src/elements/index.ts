import type { ElementType } from '../model/element-types';
import type { ElementProcessor } from '../turn';
import { boundaryEvent } from './boundary-event';
import { businessRuleTask } from './business-rule-task';
import { callActivity } from './call-activity';
import { endEvent } from './end-event';
import { eventBasedGateway } from './event-based-gateway';
import { eventSubProcess } from './event-sub-process';
import { exclusiveGateway } from './exclusive-gateway';
import { inclusiveGateway } from './inclusive-gateway';
import { intermediateCatchEvent } from './intermediate-catch-event';
import { intermediateThrowEvent } from './intermediate-throw-event';
import { manualTask } from './manual-task';
import { multiInstanceBody } from './multi-instance-body';
import { parallelGateway } from './parallel-gateway';
import { process } from './process';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { serviceTask } from './service-task';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { userTask } from './user-task';

/** Every element the engine knows. The compiler asks for the ones that are missing. */
export const elements = {
  process,
  subProcess,
  eventSubProcess,
  multiInstanceBody,
  callActivity,
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  eventBasedGateway,
  serviceTask,
  sendTask: serviceTask,
  businessRuleTask,
  scriptTask,
  userTask,
  receiveTask,
  manualTask,
  task: manualTask,
} satisfies Record<ElementType, ElementProcessor> as Record<ElementType, ElementProcessor>;
