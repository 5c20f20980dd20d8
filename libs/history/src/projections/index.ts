import { incidents } from './incidents';
import { jobs } from './jobs';
import { processInstances } from './process-instances';
import type { Projection } from './projection';
import { timers } from './timers';
import { variables } from './variables';

/** By the kind of record. A kind that is not here is kept and shown by nobody. */
export const projections: ReadonlyMap<string, Projection> = new Map(
  [processInstances, variables, jobs, timers, incidents].map((projection) => [projection.valueType, projection]),
);
