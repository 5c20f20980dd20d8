export {
  activity,
  businessRuleJob,
  businessRuleTask,
  callActivity,
  manualTask,
  receiveTask,
  scriptJob,
  scriptTask,
  sendTask,
  serviceTask,
  task,
  userTask,
} from './activities';
export { dmn, literal, table } from './dmn';
export {
  boundary,
  catchEvent,
  compensation,
  cycle,
  date,
  type Definition,
  duration,
  endEvent,
  error,
  escalation,
  link,
  message,
  messageJob,
  signal,
  startEvent,
  terminate,
  throwEvent,
} from './events';
export { eventBasedGateway, exclusiveGateway, inclusiveGateway, parallelGateway } from './gateways';
export { type Part, part } from './part';
export { bpmn, eventSubProcess, type File, type Parts, type Process, process, subProcess } from './process';
export { xml } from './xml';
