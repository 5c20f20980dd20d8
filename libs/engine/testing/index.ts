export {
  compensation,
  diagram,
  element,
  error,
  escalation,
  flow,
  loop,
  message,
  serviceTask,
  timer,
  undoneBy,
  zeebe,
  type Details,
  type Part,
} from './diagram';
export { Player } from './player';
