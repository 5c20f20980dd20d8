import type { ElementInstance } from './state/state';
import type { Failure } from './failure';
import type { Work } from './work';

/**
 * How one kind of BPMN element behaves.
 *
 * `activate` runs when a token arrives, and again when an incident in it is solved; `complete` likewise when the element is
 * done; `terminate` when it is taken away. Whoever contains others hears of their ends.
 */
export interface ElementProcessor {
  activate(instance: ElementInstance, work: Work): Failure | void;
  complete?(instance: ElementInstance, work: Work): Failure | void;
  terminate?(instance: ElementInstance, work: Work): void;
  /** A whole process has been taken away: nothing is left in it. */
  terminated?(instance: ElementInstance, work: Work): void;
  /** One of its execution listeners has answered. */
  listened?(instance: ElementInstance, work: Work): Failure | void;
  /** A child is about to begin. */
  childActivates?(scope: ElementInstance, child: ElementInstance, work: Work): Failure | void;
  /** A child's path is about to end. */
  childCompletes?(scope: ElementInstance, child: ElementInstance, work: Work): Failure | void;
  /** A child's path has ended. */
  childCompleted?(scope: ElementInstance, child: ElementInstance, work: Work): void;
  /** The last child was taken away, and nothing else is left to do in the scope. */
  childrenTerminated?(scope: ElementInstance, work: Work): void;
}
