import { rows, toInstant } from '@libs/base';

import { keyIn, processOf, textIn } from '../history-record';
import { IncidentRow } from '../tables/work';
import { instance } from './process-instances';
import type { Projection } from './projection';

/** Where the engine cannot go on, and when somebody mended it. */
export const incidents: Projection = {
  valueType: 'INCIDENT',

  async apply({ key, intent, value, timestamp }, taking) {
    const instanceKey = textIn(value, 'processInstanceKey');
    const { caseNo, rootKey } = await instance(instanceKey);
    if (intent === 'CREATED') {
      await rows(IncidentRow).insert({
        incidentKey: key,
        instanceKey,
        rootKey,
        caseNo,
        processId: processOf(textIn(value, 'bpmnProcessId')),
        elementId: textIn(value, 'elementId'),
        elementKey: textIn(value, 'elementInstanceKey'),
        jobKey: keyIn(value, 'jobKey'),
        errorType: textIn(value, 'errorType'),
        message: textIn(value, 'errorMessage'),
        state: 'open',
        createdAt: toInstant(timestamp),
        resolvedAt: null,
      });
    } else if (intent === 'RESOLVED') {
      await rows(IncidentRow).update({ incidentKey: key }, { state: 'resolved', resolvedAt: toInstant(timestamp) });
    }
    taking.pulse('incident', caseNo);
  },
};
