import { activated, completeLater } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import type { ElementProcessor } from '../turn';
import { completeActivity, terminateActivity } from './service-task';

/** Waits for its event; a link has been there already. */
export const intermediateCatchEvent: ElementProcessor = {
  activate(instance, work) {
    const isLink = instance.node.eventKind === 'link';
    const failure = isLink ? undefined : (mapInputs(work, instance) ?? subscribe(work, instance));
    if (failure) return failure;
    activated(work, instance);
    if (isLink) completeLater(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
