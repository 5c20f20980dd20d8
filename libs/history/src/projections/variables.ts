import { rows, toInstant } from '@libs/base';
import { IsNull } from 'typeorm';

import { textIn } from '../history-record';
import { ProcessInstance, Variable } from '../tables/instances';
import type { Projection } from './projection';

/** What the variables of every scope are now. */
export const variables: Projection = {
  valueType: 'VARIABLE',

  async apply({ value, timestamp, intent }) {
    if (intent !== 'CREATED' && intent !== 'UPDATED') return;
    const scopeKey = textIn(value, 'scopeKey');
    const instanceKey = textIn(value, 'processInstanceKey');
    const row = { scopeKey, name: textIn(value, 'name'), instanceKey, value: textIn(value, 'value'), changedAt: toInstant(timestamp) };
    await rows(Variable).upsert(row, ['scopeKey', 'name']);
    // Usually the variables come before their instance; one that is set later names the case then.
    if (row.name === 'caseNo' && scopeKey === instanceKey) {
      await rows(ProcessInstance).update({ instanceKey, caseNo: IsNull() }, { caseNo: JSON.parse(row.value) as string | null });
    }
  },
};
