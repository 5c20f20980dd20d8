import { FireStep } from './fire-step.worker';
import { ReadClock } from './read-clock.worker';

/** The steps of a watch. */
export const deadlineWatchSteps = [ReadClock, FireStep];
