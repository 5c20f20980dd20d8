import { DiscoveryService } from '@nestjs/core';

import { specOf, type Step } from './job-worker';

/** All steps that stand in the Nest container, in the order of their job types. */
export function stepsOf(container: DiscoveryService): Step[] {
  const steps = container
    .getProviders()
    .filter(
      ({ metatype, instance }) =>
        typeof metatype === 'function' && specOf(metatype) !== undefined && typeof instance === 'object',
    )
    .map(({ instance }) => instance as Step);
  return [...new Set(steps)].sort((one, other) => (typeOf(one) < typeOf(other) ? -1 : 1));
}

function typeOf(step: Step): string {
  return specOf(step.constructor)?.type ?? '';
}
