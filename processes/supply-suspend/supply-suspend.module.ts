import { GatherEligibilitySuspend } from './gather-eligibility-suspend.worker';
import { Suspend } from './suspend.worker';

/** The steps of a suspension, in the diagram's order. */
export const supplySuspendSteps = [GatherEligibilitySuspend, Suspend];
