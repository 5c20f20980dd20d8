import { GatherEligibilitySuspend } from './gather-eligibility-suspend.worker';
import { Suspend } from './suspend.worker';

/** The steps of a suspension that no other application has. */
export const supplySuspendSteps = [GatherEligibilitySuspend, Suspend];
