export {
  diagram,
  element,
  error,
  escalation,
  flow,
  loop,
  message,
  serviceTask,
  signal,
  timer,
  zeebe,
  type Details,
  type Part,
} from './diagram';
export { Player } from './player';
