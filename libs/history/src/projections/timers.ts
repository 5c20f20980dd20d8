import { rows, toInstant } from '@libs/base';

import { textIn } from '../history-record';
import { EngineTimer } from '../tables/work';
import type { Projection } from './projection';

/** The timers that wait. */
export const timers: Projection = {
  valueType: 'TIMER',

  async apply({ key, intent, value }) {
    if (intent === 'CREATED') {
      await rows(EngineTimer).insert({
        timerKey: key,
        instanceKey: textIn(value, 'processInstanceKey'),
        elementId: textIn(value, 'targetElementId'),
        dueAt: toInstant(Number(value['dueDate'])),
      });
    } else if (intent === 'TRIGGERED' || intent === 'CANCELED') {
      await rows(EngineTimer).delete({ timerKey: key });
    }
  },
};
