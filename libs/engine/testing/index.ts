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
  signal,
  timer,
  undoneBy,
  zeebe,
  type Details,
  type Part,
} from './diagram';
export { Player } from './player';
export { EVERYBODY, Shelf, wholeState } from './shelf';
